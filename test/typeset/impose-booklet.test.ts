import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagedDoc, PlacedItem } from '../../src/model/paged.ts';
import { bookletSlots, imposeBooklet } from '../../src/typeset/impose-booklet.ts';
import { doc, line, page, structure } from '../helpers/pdf-doc.ts';

const counts = fc.record({ pages: fc.integer({ min: 1, max: 400 }), most: fc.integer({ min: 1, max: 20 }) });

/** Page numbers from 1 on each side, left and right; what is beyond the last page is blank. */
function sidesOf(pages: number, most: number): readonly (readonly [left: number, right: number])[] {
  const slots = bookletSlots(pages, most);
  const at = (side: number, half: string) =>
    slots.findIndex((slot) => slot.side === side && slot.half === half) + 1;
  return Array.from({ length: slots.length / 2 }, (_, side) => [at(side, 'left'), at(side, 'right')]);
}

/** Folds the sheets of one section together and turns its leaves: the pages as they then come. */
function foldAndRead(sides: readonly (readonly [number, number])[]): readonly number[] {
  const leaves: (readonly [front: number, back: number])[] = [];
  const behind: (readonly [number, number])[] = [];
  for (let sheet = 0; sheet < sides.length; sheet += 2) {
    const [front = [0, 0], back = [0, 0]] = sides.slice(sheet, sheet + 2);
    // Turned over the short edge, the back's left lies behind the front's right.
    leaves.push([front[1], back[0]]);
    behind.unshift([back[1], front[0]]);
  }
  return [...leaves, ...behind].flat();
}

describe('bookletSlots', () => {
  it('prints eight pages as any printer of booklets does', () => {
    expect(sidesOf(8, 16)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it('gives each page one place, with blanks only at the end and no more than it must', () => {
    fc.assert(
      fc.property(counts, ({ pages, most }) => {
        const slots = bookletSlots(pages, most);
        expect(slots).toHaveLength(4 * Math.ceil(pages / 4));
        expect(new Set(slots.map(({ side, half }) => `${side} ${half}`)).size).toBe(slots.length);
      }),
    );
  });

  it('folds so that pages come in order, section after section', () => {
    fc.assert(
      fc.property(counts, ({ pages, most }) => {
        const sides = sidesOf(pages, most);
        const read: number[] = [];
        let from = 0;
        while (from < sides.length) {
          const size = (sides[from]?.[0] ?? 0) - (sides[from]?.[1] ?? 0) + 1;
          expect(size / 4).toBeLessThanOrEqual(most);
          read.push(...foldAndRead(sides.slice(from, from + size / 2)));
          from += size / 2;
        }
        expect(read).toEqual(Array.from({ length: sides.length * 2 }, (_, at) => at + 1));
      }),
    );
  });
});

describe('imposeBooklet', () => {
  const shape: PlacedItem = {
    kind: 'shape',
    path: { rectangle: [10, 20, 30, 40] },
    fill: '#000000',
    tag: 'layout',
  };
  const book: PagedDoc = doc({
    pages: Array.from({ length: 5 }, (_, at) => page([line(90, 1, `Parte ${at}`), shape])),
    structure: structure(['P']),
    destinations: new Map([['fin', { page: 4, y: 90 }]]),
    outline: [{ title: 'Fin', page: 4, y: 90, children: [] }],
  });
  const booklet = imposeBooklet(book, 16);

  it('loses nothing, and moves what stands on a right half by one page', () => {
    const parts = booklet.pages.flatMap(({ parts: each = [] }) => each);
    expect(parts.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    const width = book.pages[0]?.width ?? 0;
    expect(parts.find(({ rank }) => rank === 0)?.items[1]).toEqual({
      ...shape,
      path: { rectangle: [10 + width, 20, 30, 40] },
    });
    expect(parts.find(({ rank }) => rank === 1)?.items).toEqual(book.pages[1]?.items);
  });

  it('takes bookmarks and links to where the page went', () => {
    expect(booklet.destinations.get('fin')).toEqual({ page: 3, y: 90 });
    expect(booklet.outline).toEqual([{ title: 'Fin', page: 3, y: 90, children: [] }]);
  });
});
