import { drawColumn } from '../flow/draw-column.ts';
import { type Column, createLeaf, type Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { takeFrom } from '../paginate/take-from.ts';
import type { Shop } from '../setting.ts';

interface Pair {
  readonly left: Column;
  readonly right: Column;
  readonly rest: Column | undefined;
}

const NOTHING: Column = { leaves: [], open: [] };

function takePair(column: Column, room: number, { keep }: Shop['theme']): Pair {
  const left = takeFrom(column, { room, keep });
  const right = left.rest ? takeFrom(left.rest, { room, keep }) : { head: NOTHING, rest: undefined };
  return { left: left.head, right: right.head, rest: right.rest };
}

/** So many halvings bring two columns to the same height within a line. */
const STEPS = 7;

/** What of a column fits side by side: as high as the room where something is left over, else about as high as each other. */
function balancedPair(column: Column, room: number, theme: Shop['theme']): Pair {
  const full = takePair(column, room, theme);
  if (full.rest) return full;
  let [tooLow, enough] = [0, room];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (tooLow + enough) / 2;
    if (takePair(column, middle, theme).rest) tooLow = middle;
    else enough = middle;
  }
  return takePair(column, enough, theme);
}

/**
 * Leaves in two columns, a leaf for each page, the second column `shift` points to the right of the first. The first page has
 * room for `first` points. Undefined when a column cannot hold one of them.
 */
export function layTwoColumns(
  leaves: readonly Leaf[],
  { first, shift }: { readonly first: number; readonly shift: number },
  { theme, room }: Shop,
): readonly Leaf[] | undefined {
  const pages: Leaf[] = [];
  let rest: Column | undefined = { leaves, open: [] };
  while (rest) {
    const pair: Pair = balancedPair(rest, pages.length === 0 ? first : room, theme);
    const { left, right } = pair;
    if (left.leaves.length === 0) return undefined;
    pages.push(
      createLeaf(Math.max(heightOf(left), heightOf(right)), (pen, x, y) => {
        drawColumn(left, pen, x, y);
        drawColumn(right, pen, x + shift, y);
      }),
    );
    rest = pair.rest;
  }
  return pages;
}
