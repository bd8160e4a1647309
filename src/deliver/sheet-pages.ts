/** Rows of a sign-in sheet: 10.5 mm each, less is too tight for people who write on their knees. */
export const ROW_HEIGHT = 10.5;

/** How many such rows a page holds beside what else stands on it; the last page also takes the signatures. */
const FIRST_PAGE = 12;
const NEXT_PAGE = 14;
const SIGNATURES = 1;
/** However long the words around them are. */
const LEAST_ROWS = 4;

const LEAST_WALK_INS = 5;
const WALK_IN_SHARE = 0.2;

/** Rows for those who are not on the list: a fifth of it, at least five. */
export function walkInRows(registered: number): number {
  return Math.max(LEAST_WALK_INS, Math.ceil(registered * WALK_IN_SHARE));
}

/** A stretch of a sheet's rows that one page holds, `[from, to)` from 0. */
export interface SheetPage {
  readonly from: number;
  readonly to: number;
}

/**
 * Deals rows out to pages: 12 on the first and 14 on those that follow, one fewer on the last, which carries the
 * signatures. The last page never has signatures alone. `spared` rows give their room to long words: on the first page, and on each.
 */
export function sheetPages(
  rows: number,
  spared: { readonly first: number; readonly each: number } = { first: 0, each: 0 },
): readonly SheetPage[] {
  const pages: SheetPage[] = [];
  for (let from = 0; from < rows || pages.length === 0; ) {
    const whole = pages.length === 0 ? FIRST_PAGE - spared.first : NEXT_PAGE;
    const room = Math.max(LEAST_ROWS, whole - spared.each);
    const left = rows - from;
    const to = left <= room - SIGNATURES ? rows : from + Math.min(room, left - 1);
    pages.push({ from, to });
    from = to;
  }
  return pages;
}
