import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import { dumpPages } from './dump-pages.ts';
import {
  box,
  heading,
  isText,
  linesOf,
  nodesOf,
  paragraph,
  rolesOf,
  setPages,
  span,
  textOf,
  wordsOf,
} from './helpers.ts';

const contents: DocBlock = { type: 'contents', title: 'Contenido', depth: 2 };
const chapters = ['Uno', 'Dos', 'Tres'].flatMap((title): DocBlock[] => [
  heading(1, title),
  ...Array.from({ length: 40 }, () => paragraph(wordsOf(10))),
  heading(2, `${title} bis`),
  heading(3, `${title} fino`),
  paragraph('fin'),
]);

describe('a long table of contents', () => {
  const long = Array.from({ length: 120 }, (_, at): DocBlock[] => [
    heading(at % 8 === 0 ? 1 : 2, `Parte ${at}`, { id: `p${at}` }),
    paragraph('texto'),
  ]);
  const paged = setPages([contents, ...long.flat()]);
  const entries = paged.pages.slice(0, 2).map(({ items }) => items.filter((item) => item.kind === 'link'));

  it('takes two columns a page, the second read after the first', () => {
    expect(entries[0]?.length).toBeGreaterThan(70);
    const targets = entries.flat().map(({ target }) => ('heading' in target ? target.heading : ''));
    expect(targets).toEqual(Array.from({ length: 120 }, (_, at) => `p${at}`));
    const lefts = new Set(entries.flat().map(({ x }) => Math.round(x)));
    expect(lefts.size).toBe(4);
  });

  it('ends with columns of about the same height, and no column with a chapter whose parts stand in the next', () => {
    const columns = entries.flatMap((page) => [
      page.filter(({ x }) => x < 300),
      page.filter(({ x }) => x >= 300),
    ]);
    const lasts = columns.map((column) => column.at(-1));
    for (const last of lasts) {
      const target = last && 'heading' in last.target ? last.target.heading : '';
      expect(Number(target.slice(1)) % 8).not.toBe(0);
    }
    expect(Math.abs((lasts[2]?.y ?? 0) - (lasts[3]?.y ?? 0))).toBeLessThan(60);
  });

  it('keeps to one column where two would be narrow', () => {
    const booklet = setPages([contents, ...long.flat()], { format: 'booklet' });
    const lefts = booklet.pages[0]?.items.flatMap((item) =>
      item.kind === 'link' ? [Math.round(item.x)] : [],
    );
    expect(new Set(lefts).size).toBe(2);
  });
});

describe('the table of contents', () => {
  const paged = setPages([contents, ...chapters]);

  it('names the page that each heading stands on', () => {
    const numbers = (paged.pages[0]?.items ?? [])
      .filter(isText)
      .filter(({ tag }) => typeof tag === 'number' && paged.structure[tag]?.role === 'Link')
      .map(textOf);
    const label = (id: string): string | undefined =>
      paged.pages[paged.destinations.get(id)?.page ?? -1]?.label;
    expect(numbers).toEqual(
      ['Uno', 'Uno bis', 'Dos', 'Dos bis', 'Tres', 'Tres bis'].flatMap((title) => [
        title,
        label(title.toLowerCase()),
      ]),
    );
    expect(label('tres bis')).toBe('10');
  });

  it('leads to each heading, and reads as a table of contents', () => {
    const links = (paged.pages[0]?.items ?? []).filter((item) => item.kind === 'link');
    expect(links.map(({ target }) => ('heading' in target ? target.heading : ''))).toEqual([
      'uno',
      'uno bis',
      'dos',
      'dos bis',
      'tres',
      'tres bis',
    ]);
    expect(rolesOf(setPages([contents, heading(1, 'Uno')]))).toBe(
      ['Document', '  H1', '  TOC', '    TOCI', '      Reference', '        Link', '  H1'].join('\n'),
    );
  });

  it('fills the space with dots that nobody has to hear', () => {
    expect(linesOf(paged, 0, 'layout')[0]).toMatch(/^\.+$/);
  });

  it('sets chapters without parts close below each other, and others apart', () => {
    const blocks = [
      heading(1, 'Uno'),
      heading(2, 'Parte'),
      ...['Dos', 'Tres'].map((title) => heading(1, title)),
    ];
    const ys = (setPages([contents, ...blocks]).pages[0]?.items ?? [])
      .filter(isText)
      .filter((text) => ['Parte', 'Dos', 'Tres'].includes(textOf(text)))
      .map(({ y }) => y);
    const [part = 0, two = 0, three = 0] = ys;
    expect(two - part).toBeGreaterThan(three - two + 5);
  });

  it('finds headings inside boxes', () => {
    const inside = setPages([contents, box('case', [heading(2, 'Dentro')])]);
    expect(linesOf(inside, 0).slice(0, 3)).toEqual(['Contenido', 'Dentro', '1']);
  });
});

describe('bookmarks', () => {
  it('nest by level and leave out what does not ask for one', () => {
    const blocks = [
      heading(1, 'A'),
      heading(2, 'B'),
      heading(3, 'C', { outline: false }),
      heading(4, 'D'),
      heading(1, 'E'),
    ];
    const { outline } = setPages(blocks.flatMap((block) => [block, paragraph('texto')]));
    expect(outline.map(({ title, page }) => [title, page])).toEqual([
      ['A', 0],
      ['E', 1],
    ]);
    expect(outline[0]?.children.map(({ title }) => title)).toEqual(['B']);
    expect(outline[0]?.children[0]?.children.map(({ title }) => title)).toEqual(['D']);
  });
});

describe('links', () => {
  const link = (heading: string): DocBlock => ({
    type: 'paragraph',
    role: 'body',
    spans: [span('Vea '), span('el capítulo', { link: { heading, title: 'El capítulo' } }), span('.')],
  });

  it('to a heading of the document are areas to click, each tagged as the text that it covers', () => {
    const paged = setPages([link('uno'), heading(1, 'Uno')]);
    const [node] = nodesOf(paged, 'Link');
    const area = paged.pages[0]?.items.find((item) => item.kind === 'link');
    expect(area).toMatchObject({ target: { heading: 'uno' }, title: 'El capítulo', tag: node?.id });
    const run = paged.pages[0]?.items.filter(isText)[0]?.runs.find(({ text }) => text.includes('capítulo'));
    expect(run?.tag).toBe(node?.id);
  });

  it('to a heading that is not there are plain text', () => {
    const paged = setPages([link('nada')]);
    expect(nodesOf(paged, 'Link')).toEqual([]);
    expect(dumpPages(paged)).not.toContain('link');
    expect(linesOf(paged, 0)).toEqual(['Vea el capítulo.']);
  });

  it('over several lines are one link with several areas', () => {
    const spans = [span(wordsOf(20), { link: { url: 'https://relevo.example', title: 'Sitio' } })];
    const paged = setPages([{ type: 'paragraph', role: 'body', spans }]);
    expect(nodesOf(paged, 'Link')).toHaveLength(1);
    expect(paged.pages[0]?.items.filter((item) => item.kind === 'link').length).toBeGreaterThan(1);
  });
});
