import { describe, expect, it } from 'vitest';
import type { DocBlock, Slide } from '../../src/model/doc.ts';
import type { PagedDoc, PlacedGroup } from '../../src/model/paged.ts';
import {
  heading,
  isText,
  linesOf,
  list,
  nodesOf,
  pageWith,
  paragraph,
  rolesOf,
  row,
  setPages,
  slide,
  span,
  table,
  textOf,
  theme,
  wordsOf,
} from './helpers.ts';

const short = slide('Señales', [list('bullet', ['una', 'dos'])]);
const full = slide('Demasiado', [paragraph(wordsOf(400))], { number: 2 });

function deckOf(...slides: readonly Slide[]): PagedDoc {
  return setPages(
    slides.map((one): DocBlock => ({ type: 'slide', slide: one })),
    { kind: 'slides', format: 'screen' },
  );
}

function sizesOf(paged: PagedDoc, page: number): readonly number[] {
  const items = (paged.pages[page]?.items ?? []).filter(isText);
  return items
    .filter((item) => item.y > 130 && item.y < 480)
    .flatMap(({ runs }) => runs.map(({ size }) => Math.round(size * 10) / 10));
}

/** What stands on every slide belongs to the page, and is not read aloud. */
function feetOf(paged: PagedDoc, page: number): readonly string[] {
  const items = (paged.pages[page]?.items ?? []).filter(isText);
  return items.filter(({ tag }) => tag === 'page').map(textOf);
}

function groupsOf(paged: PagedDoc, page: number): readonly PlacedGroup[] {
  return (paged.pages[page]?.items ?? []).filter((item): item is PlacedGroup => item.kind === 'group');
}

describe('a deck', () => {
  it('has a page of 960 × 540 points for each slide, with its number', () => {
    const paged = deckOf(short, full);
    expect(paged.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [960, 540],
      [960, 540],
    ]);
    expect(linesOf(paged, 0)).toEqual(['Señales', '•', 'una', '•', 'dos']);
    expect(feetOf(paged, 0)).toEqual(['kit 1.0.0', '1']);
    expect(feetOf(paged, 1)).toEqual(['kit 1.0.0', '2']);
  });

  it('sets text as large as it fits', () => {
    const medium = slide('Bastante', [paragraph(wordsOf(50))]);
    const paged = deckOf(short, medium);
    expect(sizesOf(paged, 0)).toContain(theme.slide.sizes[0]);
    expect(theme.slide.sizes.slice(1)).toContain(sizesOf(paged, 1)[0]);
    expect(paged.findings).toEqual([]);
  });

  it('lets little text stand lower, and text that fills the slide where it began', () => {
    const topOf = (one: Slide): number => {
      const texts = deckOf(one).pages[0]?.items.filter(isText) ?? [];
      const body = texts.find((item) => typeof item.tag === 'number' && textOf(item) !== one.title[0]?.text);
      return body?.y ?? 0;
    };
    const heights = [1, 3, 5].map((count) =>
      topOf(slide('Señales', [list('bullet', Array(count).fill('una'))])),
    );
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    const title = theme.slide.top + theme.text.slideTitle.leading + theme.slide.gap;
    expect(heights[0]).toBeGreaterThan(title + 60);
    expect(topOf(full)).toBeLessThan(title + 60);
  });

  it('reports a slide that does not fit, and shows all of it all the same', () => {
    const paged = deckOf(short, full);
    expect(paged.findings).toEqual([
      {
        rule: 'slide-overflow',
        place: full.place,
        message: { key: 'slide-overflow', values: { slide: 'Demasiado', over: expect.any(Number) } },
      },
    ]);
    expect(
      linesOf(paged, 1)
        .join(' ')
        .match(/palabra\d+/g),
    ).toHaveLength(400);
    const lowest = (paged.pages[1]?.items ?? []).filter(isText).map(({ y }) => y);
    expect(Math.max(...lowest)).toBeLessThan(540);
  });

  it('is structured as pages of headings and text, and has a bookmark for each slide', () => {
    const opening = slide('Indicadores', [], { layout: 'title' });
    const paged = deckOf(opening, short);
    expect(rolesOf(paged).split('\n').slice(0, 7)).toEqual([
      'Document',
      '  Sect',
      '    H1',
      '  Sect',
      '    H2',
      '    L',
      '      LI',
    ]);
    expect(paged.outline.map(({ title, children }) => [title, children.map((child) => child.title)])).toEqual(
      [['Indicadores', ['Señales']]],
    );
  });

  it('sets a picture that is not wide beside the text, a wide one below it', () => {
    const picture = { type: 'figure', path: 'assets/ruta.svg', alt: 'Ruta', caption: [] } as const;
    const assets = (width: number): Map<string, never> =>
      new Map([
        [
          'assets/ruta.svg',
          {
            path: 'assets/ruta.svg',
            kind: 'svg',
            width,
            height: 100,
            bytes: new Uint8Array(),
            sha256: '',
          } as never,
        ],
      ]);
    const deck = (width: number): PagedDoc =>
      setPages([{ type: 'slide', slide: slide('Ruta', [paragraph('texto'), picture]) }], {
        format: 'screen',
        assets: assets(width),
      });
    const left = (paged: PagedDoc): number => {
      const item = paged.pages[0]?.items.find(({ kind }) => kind === 'picture');
      return item?.kind === 'picture' ? item.x : Number.NaN;
    };
    expect(left(deck(100))).toBeGreaterThan(480);
    expect(left(deck(400))).toBe(theme.slide.margin);
  });

  it('keeps tables and footnotes whole', () => {
    const noted = paragraph('', { spans: [span('llamada'), span('1', { note: [span('la nota')] })] });
    const paged = deckOf(slide('Tabla', [table([row('a', 'b')], [row('c', 'd')]), noted]));
    expect(linesOf(paged, 0).slice(1, 8)).toEqual(['a', 'b', 'c', 'd', 'llamada1', '1', 'la nota']);
  });
});

describe('slides shown small', () => {
  it('six a page fill two columns and three rows', () => {
    const slides = Array.from({ length: 8 }, (_, at) => slide(`S${at}`, [], { number: at + 1 }));
    const paged = setPages([heading(1, 'Módulo'), { type: 'slide-grid', slides, perPage: 6, lines: true }]);
    expect(paged.pages).toHaveLength(2);
    const groups = groupsOf(paged, 0);
    expect(new Set(groups.map(({ x }) => x)).size).toBe(2);
    expect(new Set(groups.map(({ y }) => y)).size).toBe(3);
    expect(groupsOf(paged, 1)).toHaveLength(2);
    expect(pageWith(paged, 'Módulo')).toBe(0);
  });

  it('fill the page below a title, and whole pages after it', () => {
    const slides = Array.from({ length: 6 }, (_, at) => slide(`S${at}`, []));
    const grid: DocBlock = { type: 'slide-grid', slides, perPage: 3, lines: true };
    const paged = setPages([heading(1, 'Láminas'), paragraph('Versión'), grid]);
    expect(paged.pages).toHaveLength(2);
    const [titled, whole] = [0, 1].map((page) => groupsOf(paged, page).map(({ y }) => y));
    const pitchOf = ([one = 0, other = 0]: readonly number[] = []): number => other - one;
    expect(pitchOf(whole)).toBeGreaterThan(pitchOf(titled) + 10);
    expect(new Set(groupsOf(paged, 0).map(({ scale }) => scale))).toEqual(
      new Set(groupsOf(paged, 1).map(({ scale }) => scale)),
    );
  });

  it.each([2, 3, 4, 9] as const)('%i a page lie within the page and apart from each other', (perPage) => {
    const slides = Array.from({ length: perPage }, (_, at) => slide(`S${at}`, []));
    const paged = setPages([{ type: 'slide-grid', slides, perPage, lines: true }]);
    const boxes = groupsOf(paged, 0).map(({ x, y, width, height, scale }) => ({
      x,
      y,
      right: x + width * scale,
      bottom: y + height * scale,
    }));
    expect(boxes).toHaveLength(perPage);
    for (const [at, one] of boxes.entries()) {
      expect(one.right).toBeLessThan(612);
      expect(one.bottom).toBeLessThan(740);
      for (const other of boxes.slice(at + 1))
        expect(other.x >= one.right || other.y >= one.bottom).toBe(true);
    }
  });

  it('are figures whose alternative text says all their words', () => {
    const paged = setPages([
      { type: 'thumbnail', slide: short, size: 'small', label: 'Diapositiva 1', blocks: [paragraph('diga')] },
    ]);
    const [figure] = nodesOf(paged, 'Figure');
    const [group] = groupsOf(paged, 0);
    expect(figure?.alt).toBe('Diapositiva: Señales');
    expect(group?.tag).toBe(figure?.id);
    expect(figure?.bounds).toMatchObject({ page: 0, x: group?.x, y: group?.y });
    expect(linesOf(paged, 0)).toEqual(['DIAPOSITIVA 1', 'diga']);
  });

  it('look as they do on the screen', () => {
    const small = groupsOf(
      setPages([{ type: 'slide-grid', slides: [short], perPage: 4, lines: false }]),
      0,
    )[0];
    const large = deckOf(short).pages[0]?.items ?? [];
    const spots = (items: PlacedGroup['items']): unknown =>
      items.filter(isText).map(({ x, y, runs }) => [x, y, runs[0]?.text, runs[0]?.size]);
    expect(spots(small?.items ?? [])).toEqual(spots(large));
  });

  it('report what does not fit once, however often they are shown', () => {
    const paged = setPages([
      { type: 'slide-grid', slides: [full, full], perPage: 2, lines: false },
      { type: 'thumbnail', slide: full, size: 'large', label: '', blocks: [] },
    ]);
    expect(paged.findings).toHaveLength(1);
    expect(groupsOf(paged, 0)[0]?.items).toBe(groupsOf(paged, 0)[1]?.items);
  });

  it('with notes beside them go on over the page', () => {
    const blocks = Array.from({ length: 40 }, (_, at) => paragraph(`nota ${at}`));
    const paged = setPages([{ type: 'thumbnail', slide: short, size: 'small', label: 'D', blocks }]);
    expect(paged.pages).toHaveLength(2);
    expect(groupsOf(paged, 0)).toHaveLength(1);
    expect(groupsOf(paged, 1)).toHaveLength(0);
  });

  it('with notes longer than they are part between the paragraphs of the notes', () => {
    for (let lines = 0; lines < 30; lines += 1) {
      const above = Array.from({ length: lines }, (_, at) => paragraph(`relleno ${at}`));
      const blocks = [0, 1, 2].map((at) => paragraph(`principio${at} ${wordsOf(30)} final${at}`));
      const paged = setPages([
        ...above,
        { type: 'thumbnail', slide: short, size: 'small', label: 'D', blocks },
      ]);
      for (const at of [0, 1, 2])
        expect(pageWith(paged, `principio${at}`)).toBe(pageWith(paged, `final${at}`));
    }
  });
});
