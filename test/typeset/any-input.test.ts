import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc } from '../../src/model/paged.ts';
import { box, isText, list, paragraph, row, setPages, table, textOf, wordsOf } from './helpers.ts';

function textsOf({ pages }: PagedDoc): readonly string[] {
  return pages.flatMap(({ items }) => items.filter(isText).map(textOf));
}

function nest(depth: number, wrap: (inner: DocBlock) => DocBlock): DocBlock {
  return depth === 0 ? paragraph('el fondo') : wrap(nest(depth - 1, wrap));
}

/** Lowest edge of what is set on a page, but for its foot. */
function lowestText({ pages }: PagedDoc): number {
  const lows = pages.flatMap(({ items }) =>
    items
      .filter(isText)
      .filter(({ tag }) => tag !== 'page')
      .map(({ y }) => y),
  );
  return lows.reduce((most, y) => Math.max(most, y), 0);
}

describe('layout ends, and loses nothing', () => {
  it('of a table of ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(`fila ${at}`, 'dato'));
    const paged = setPages([table([row('Nombre', 'Valor')], rows)]);
    const firsts = textsOf(paged).filter((text) => text.startsWith('fila '));
    expect(firsts).toEqual(rows.map((_, at) => `fila ${at}`));
    expect(paged.pages.length).toBeGreaterThan(200);
  });

  it('of a word forty centimetres long', () => {
    const word = 'x'.repeat(400);
    const paged = setPages([paragraph(`antes ${word} después`)]);
    expect(textsOf(paged).join('').replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(400);
    expect(textsOf(paged).join(' ')).toContain('después');
  });

  it('of a box taller than a page', () => {
    const paged = setPages([box('activity', [paragraph(wordsOf(2000))], 'Larga')]);
    expect(paged.pages.length).toBeGreaterThan(3);
    expect(textsOf(paged).join(' ')).toContain('palabra1999');
  });

  it('of a row taller than a page', () => {
    const paged = setPages([table([row('a', 'b')], [row(wordsOf(3000), 'corto')])]);
    expect(textsOf(paged).join(' ')).toContain('palabra2999');
    expect(lowestText(paged)).toBeLessThan(paged.pages[0]?.height ?? 0);
  });

  it.each([
    ['boxes', (inner: DocBlock): DocBlock => box('notice', [inner], 'Caja')],
    ['lists', (inner: DocBlock): DocBlock => list('bullet', [[inner]])],
    ['quotes', (inner: DocBlock): DocBlock => ({ type: 'quote', blocks: [inner] })],
  ])('of %s fifty deep', (_, wrap) => {
    const paged = setPages([nest(50, wrap)]);
    const words = textsOf(paged).join(' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('el fondo');
  });

  it('of nothing at all', () => {
    expect(setPages([]).pages).toHaveLength(1);
  });
});
