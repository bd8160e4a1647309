import { describe, expect, it } from 'vitest';
import type { DocRow } from '../../src/model/doc.ts';
import type { PlacedShape } from '../../src/model/paged.ts';
import { fitWishes } from '../../src/typeset/tables/column-widths.ts';
import {
  cell,
  isText,
  linesOf,
  nodesOf,
  pageWith,
  paragraph,
  placeAtLine,
  rolesOf,
  row,
  setPages,
  span,
  table,
  textOf,
  wordsOf,
} from './helpers.ts';

const rows = Array.from({ length: 60 }, (_, at) => row(`fila ${at}`, 'dato'));

describe('a table that goes on over a page', () => {
  const paged = setPages([table([row('Señal', 'Qué hacer')], rows, { caption: [span('Tabla 1. Señales')] })]);

  it('repeats its head, which is read only once', () => {
    expect(paged.pages.length).toBeGreaterThan(1);
    expect(linesOf(paged, 0)).toContain('Señal');
    for (let page = 1; page < paged.pages.length; page += 1) {
      expect(linesOf(paged, page)).not.toContain('Señal');
      expect(linesOf(paged, page, 'layout')).toContain('Señal');
    }
    expect(nodesOf(paged, 'TH').map(({ scope }) => scope)).toEqual(['Column', 'Column']);
  });

  it('says that it goes on', () => {
    expect(linesOf(paged, 1, 'layout')[0]).toBe('Tabla 1. Señales (continuación)');
  });

  it('keeps every row once and in order', () => {
    const found = paged.pages
      .flatMap((_, page) => linesOf(paged, page))
      .filter((line) => line.startsWith('fila'));
    expect(found).toEqual(rows.map((_, at) => `fila ${at}`));
  });

  it('never leaves its last row alone', () => {
    for (let count = 20; count < 60; count += 1) {
      const split = setPages([table([row('Señal', 'b')], rows.slice(0, count))]);
      const last = split.pages.length - 1;
      expect(linesOf(split, last).filter((line) => line.startsWith('fila')).length).toBeGreaterThan(1);
    }
  });
});

describe('rows that open a part of a table', () => {
  it('stay with the first of that part, as an activity with its steps', () => {
    const part = (at: number): readonly DocRow[] => [
      { ...row(`parte ${at}`, 'b'), ruled: true },
      row(`fila ${at}.1`, 'b'),
      row(`fila ${at}.2`, 'b'),
    ];
    for (let lead = 0; lead < 12; lead += 1) {
      const before = Array.from({ length: lead }, (_, at) => row(`antes ${at}`, 'b'));
      const parts = Array.from({ length: 20 }, (_, at) => part(at)).flat();
      const paged = setPages([table([row('Hora', 'Paso')], [...before, ...parts])]);
      for (let at = 0; at < 20; at += 1)
        expect(pageWith(paged, `parte ${at}`)).toBe(pageWith(paged, `fila ${at}.1`));
    }
  });
});

describe('rows', () => {
  it('stay whole when a page can hold them', () => {
    const tall = { cells: [{ blocks: [paragraph(wordsOf(120))] }, cell('b')] };
    const paged = setPages([table([], [...rows.slice(0, 20), tall])]);
    expect(pageWith(paged, 'palabra000')).toBe(pageWith(paged, 'palabra119'));
  });

  it('are split when they are taller than a page, with nothing lost', () => {
    const tall = { cells: [{ blocks: [paragraph(wordsOf(900))] }, cell('corto')] };
    const paged = setPages([table([row('a', 'b')], [tall, row('fin', 'fin')])]);
    const text = paged.pages.flatMap((_, page) => linesOf(paged, page)).join(' ');
    expect(text.match(/palabra\d+/g)).toEqual(wordsOf(900).split(' '));
    expect(text.match(/corto/g)).toHaveLength(1);
  });

  it('are as high as a form asks, and no higher than a page', () => {
    const paged = setPages([table([], [{ ...row('a', ''), height: 900 }, row('b', '')], { role: 'form' })]);
    const heights = paged.pages
      .flatMap(({ items }) => items)
      .filter((item): item is PlacedShape => item.kind === 'shape');
    expect(Math.max(...heights.map(({ path }) => ('line' in path ? path.line[3] : 0)))).toBeLessThan(792);
    expect(pageWith(paged, 'b')).toBeGreaterThan(-1);
  });

  it('that lack cells, or have too many, still make a regular table', () => {
    const paged = setPages([table([], [row('a', 'b'), row('c'), row('d', 'e', 'f')])]);
    expect(nodesOf(paged, 'TD')).toHaveLength(6);
    expect(linesOf(paged, 0)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('the structure of a table', () => {
  it('tells its caption, head, body, headers and spans', () => {
    const data = [
      { cells: [cell('x', { header: 'row' }), cell('1')] },
      { cells: [cell('receso', { span: 2 })] },
    ];
    const paged = setPages([table([row('a', 'b')], data, { caption: [span('Tabla')] })]);
    expect(rolesOf(paged).replaceAll(/^ {2}/gm, '').split('\n').slice(1)).toEqual([
      'Table',
      '  Caption',
      '  THead',
      '    TR',
      '      TH',
      '        P',
      '      TH',
      '        P',
      '  TBody',
      '    TR',
      '      TH',
      '        P',
      '      TD',
      '        P',
      '    TR',
      '      TD',
      '        P',
    ]);
    expect(nodesOf(paged, 'TH').map(({ scope }) => scope)).toEqual(['Column', 'Column', 'Row']);
    expect(nodesOf(paged, 'TD').map(({ columnSpan }) => columnSpan)).toEqual([undefined, 2]);
  });
});

describe('columns', () => {
  it('get what they wish for, as far as there is room', () => {
    const wishes = [
      { least: 10, most: 20 },
      { least: 10, most: 60 },
    ];
    expect(fitWishes(wishes, 100)).toEqual([20, 60]);
    expect(fitWishes(wishes, 50)).toEqual([15, 35]);
    expect(fitWishes(wishes, 10)).toEqual([5, 5]);
  });

  it('of millimetres are as wide as a form says', () => {
    const columns = [
      { width: { mm: 20 }, align: 'left' },
      { width: { share: 1 }, align: 'left' },
    ] as const;
    const paged = setPages([table([], [row('a', 'b')], { role: 'form', columns })], { kind: 'logistics' });
    const [first, second] = (paged.pages[0]?.items ?? []).filter(isText);
    const padding = 6;
    const narrow = (20 * 72) / 25.4;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(narrow + padding - Math.min(padding, narrow / 8));
  });

  it('of numbers end on one line', () => {
    const columns = [{ width: 'auto', align: 'right' }] as const;
    const paged = setPages([table([], [row('5'), row('12345')], { columns })]);
    const [short, long] = (paged.pages[0]?.items ?? []).filter(isText);
    const end = (item: typeof short): number => (item ? item.x + textOf(item).length * 4.75 : Number.NaN);
    expect(end(short)).toBeCloseTo(end(long));
  });

  it('hold a word of forty centimetres by breaking it', () => {
    const paged = setPages([table([], [row('a'.repeat(400), 'b'.repeat(400))]), paragraph('fin')]);
    const text = linesOf(paged, 0).join('');
    expect(text).toBe(`${'a'.repeat(400)}${'b'.repeat(400)}fin`);
  });
});

it('a character that cannot be printed is a finding, once for its place', () => {
  const place = placeAtLine(7);
  const bad = { cells: [{ blocks: [paragraph('☎ 145', { spans: [span('☎ 145 ☎', { place })] })] }] };
  expect(setPages([table([], [bad, bad])]).findings).toEqual([
    {
      rule: 'missing-glyph',
      place,
      message: { key: 'missing-glyph', values: { n: 1, character: '☎', code: 'U+260E' } },
    },
  ]);
});
