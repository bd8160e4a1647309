import { describe, expect, it } from 'vitest';
import { sheetPages, walkInRows } from '../../src/deliver/sheet-pages.ts';

const sizes = (rows: number) => sheetPages(rows).map(({ from, to }) => to - from);

describe('the rows of a sign-in sheet', () => {
  it('stand 12 on the first page and 14 on the next ones, with room for signatures on the last', () => {
    expect(sizes(32)).toEqual([12, 14, 6]);
    expect(sizes(25)).toEqual([12, 13]);
    expect(sizes(26)).toEqual([12, 13, 1]);
    expect(sizes(72)).toEqual([12, 14, 14, 14, 14, 4]);
  });

  it('are all there, in order, and no page is empty', () => {
    for (let rows = 1; rows <= 200; rows += 1) {
      const pages = sheetPages(rows);
      expect(pages[0]?.from).toBe(0);
      expect(pages.at(-1)?.to).toBe(rows);
      for (const [at, { from, to }] of pages.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBe(pages[at - 1]?.to ?? 0);
      }
    }
  });

  it('have some for those who are not on the list: a fifth, at least five', () => {
    expect([0, 10, 25, 26, 60].map(walkInRows)).toEqual([5, 5, 5, 6, 12]);
  });
});
