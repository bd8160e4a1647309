import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc } from '../../src/model/paged.ts';
import { box, heading, isText, linesOf, pageWith, paragraph, setPages, theme, wordsOf } from './helpers.ts';

const { top, bottom, height } = theme.pages.portrait.letter;
const HALF_LINE = theme.text.body.leading / 2;

/** Heights of the baselines of a page's content, from the top of the text area. */
function baselinesOf(paged: PagedDoc, page: number): readonly number[] {
  const items = paged.pages[page]?.items ?? [];
  return items.filter(isText).flatMap(({ y, tag }) => (typeof tag === 'number' ? [y - top] : []));
}

function lastOf(paged: PagedDoc): number {
  return Math.max(...baselinesOf(paged, 0));
}

/** Lines to write on of a page. */
function ruledOf(paged: PagedDoc, page: number): number {
  const items = paged.pages[page]?.items ?? [];
  return items.filter((item) => item.kind === 'shape' && 'line' in item.path && item.tag === 'layout').length;
}

/** Sections of two paragraphs, and a picture-like box that fits no page but an empty one. */
function sections(count: number): readonly DocBlock[] {
  const all = Array.from({ length: count }, (_, at): readonly DocBlock[] => [
    heading(2, `Parte ${at}`),
    paragraph(wordsOf(12)),
    paragraph(wordsOf(12)),
  ]);
  return all.flat();
}

const WHOLE: DocBlock = {
  type: 'group',
  blocks: Array.from({ length: 20 }, (_, at) => paragraph(`junto ${at}`)),
};

describe('the foot of a page', () => {
  it('comes down to that of its neighbours where spaces between blocks can give it', () => {
    const blocks = sections(5);
    const paged = setPages([...blocks, WHOLE]);
    const ends = [setPages(blocks), paged].map((one) => height - bottom - top - lastOf(one));
    expect(pageWith(paged, 'junto 0')).toBe(1);
    expect(ends[0]).toBeGreaterThan(3 * HALF_LINE);
    expect(ends[1]).toBeLessThan(2 * HALF_LINE);
  });

  it('leaves the text in its rhythm of half lines', () => {
    const paged = setPages([...sections(5), WHOLE]);
    const first = baselinesOf(setPages([paragraph('a')]), 0)[0] ?? 0;
    const body = paged.pages[0]?.items.filter(isText).filter(({ runs }) => runs[0]?.face === 'serif') ?? [];
    expect(body.length).toBeGreaterThan(10);
    for (const { y } of body) {
      const steps = (y - top - first) / HALF_LINE;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    }
  });

  it('stays where it is when that would take too much', () => {
    const short = [heading(2, 'Parte'), paragraph('a'), paragraph('b')];
    const alone = baselinesOf(setPages(short), 0);
    const paged = setPages([...short, { ...WHOLE, blocks: [...WHOLE.blocks, ...WHOLE.blocks].slice(0, 28) }]);
    expect(pageWith(paged, 'junto 0')).toBe(1);
    expect(baselinesOf(paged, 0)).toEqual(alone);
  });

  it('stays where it is when all spaces together leave it more than two lines short', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => paragraph(`renglón ${at}`));
    const free = (count: number): number => {
      const paged = setPages([paragraph(wordsOf(7 * 20)), ...lines(count), WHOLE]);
      expect(pageWith(paged, 'junto 0')).toBe(1);
      return height - bottom - top - lastOf(paged);
    };
    // Each line more brings a space more that can grow.
    expect(free(2)).toBeGreaterThan(10 * HALF_LINE);
    expect(free(11)).toBeLessThan(6 * HALF_LINE);
  });

  it('stays where it is on the last page of a chapter', () => {
    const blocks = sections(5);
    const paged = setPages([...blocks, heading(1, 'Otro')]);
    expect(baselinesOf(paged, 0)).toEqual(baselinesOf(setPages(blocks), 0));
  });

  it('never moves a text away from its heading', () => {
    const paged = setPages([...sections(5), WHOLE]);
    const alone = setPages([heading(2, 'Parte 0'), paragraph(wordsOf(12))]);
    const [title = 0, text = 0] = baselinesOf(paged, 0);
    const [aloneTitle = 0, aloneText = 0] = baselinesOf(alone, 0);
    expect(linesOf(paged, 0)[0]).toBe('Parte 0');
    expect(text - title).toBe(aloneText - aloneTitle);
  });
});

describe('a chapter that would end with a nearly empty page', () => {
  const boxes = (count: number): readonly DocBlock[] =>
    Array.from({ length: count }, (_, at) =>
      box('question', [paragraph(`pregunta ${at} ${wordsOf(20)}`)], ''),
    );

  it('is set closer where that saves the page', () => {
    const pages = Array.from({ length: 16 }, (_, at) => setPages(boxes(at + 1)).pages.length);
    const most = pages.lastIndexOf(1) + 1;
    expect(lastOf(setPages(boxes(most)))).toBeLessThan(height - bottom - top);
    const pitch = (count: number): number => {
      const all = baselinesOf(setPages(boxes(count)), 0);
      return (Math.max(...all) - Math.min(...all)) / (count - 1);
    };
    expect(pitch(most)).toBeLessThan(pitch(3));
  });
});

describe('room that a page leaves free', () => {
  const writing: readonly DocBlock[] = [
    box('activity', [paragraph('Escriba'), { type: 'lines', count: 4 }]),
    box('activity', [paragraph('Anote'), { type: 'lines', count: 4 }]),
  ];

  it('becomes lines to write on, shared out among those that are there', () => {
    const paged = setPages([...writing, WHOLE]);
    expect(pageWith(paged, 'junto 0')).toBe(1);
    const bars = ruledOf(setPages(writing), 0) - 8;
    expect(ruledOf(paged, 0) - bars).toBe(16);
  });

  it('stays free on the last page of a chapter: so many as were asked for', () => {
    const count = ruledOf(setPages([paragraph('Escriba'), { type: 'lines', count: 4 }]), 0);
    expect(count).toBe(4);
  });
});
