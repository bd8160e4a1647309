import type { Theme } from '../../model/theme.ts';
import type { Column, Cut, Hold, Leaf } from '../flow/leaf.ts';
import { extentOf, notesHeightOf, resumeHeight, startOf } from '../flow/measure-column.ts';
import { chooseEnd, type Ends } from './choose-end.ts';
import { cutLeaf } from './cut-leaf.ts';

export interface Limits {
  /** Height that is free. */
  readonly room: number;
  /** Height of an empty page. */
  readonly full: number;
  readonly keep: Theme['keep'];
  /** Space for footnotes: above the first, how much of it is spoken for already, and how much they may take at most. */
  readonly notes: { readonly above: number; readonly carried: number; readonly most: number } | undefined;
  /** A leaf that fits nowhere is put on the page all the same. */
  readonly force: boolean;
}

/** The page takes leaves up to `end`, not included, and of that one the head of `cut`. */
export interface Stop {
  readonly end: number;
  readonly cut?: Cut;
}

/** Lengths are sums of many: a hundredth of a point is no reason to turn a page. */
export const SLACK = 0.01;

function reserved(height: number, { notes }: Limits): number {
  return notes && height > 0 ? Math.min(height + notes.above, notes.most) : 0;
}

/** How much of a column, from a leaf on, fits a page, and where it ends best. */
export function fillPage({ leaves, open }: Column, from: number, limits: Limits): Stop {
  const ends: Partial<Record<Hold, Ends>> = {};
  let y = resumeHeight(open);
  let notes = limits.notes?.carried ?? 0;
  for (let at = from; at < leaves.length; at += 1) {
    const leaf = leaves[at];
    if (!leaf || (at > from && leaf.turn)) return { end: at };
    const top = startOf(leaf, y, at === from);
    const called = notes + (limits.notes ? notesHeightOf(leaf) : 0);
    const bottom = top + extentOf(leaf);
    if (bottom + reserved(called, limits) > limits.room + SLACK) {
      const left = limits.room - reserved(notes, limits) - top;
      return overflow({ leaf, at, from, left, ends }, limits);
    }
    y = bottom;
    notes = called;
    ends[leaf.hold === 'loose' ? 'together' : leaf.hold] = { at, y };
  }
  return { end: leaves.length };
}

interface Overflow {
  readonly leaf: Leaf;
  readonly at: number;
  readonly from: number;
  readonly left: number;
  readonly ends: Partial<Record<Hold, Ends>>;
}

/** The leaf does not fit: cut what no page can hold, else end the page where it hurts least. */
function overflow({ leaf, at, from, left, ends }: Overflow, limits: Limits): Stop {
  const first = at === from;
  const tooHigh = extentOf(leaf) > limits.full;
  if (first || (tooHigh && left >= limits.keep.cut)) {
    const cut = cutLeaf(leaf, left);
    if (cut) return { end: at, cut };
  }
  const end = chooseEnd(ends, limits);
  if (end !== undefined) return { end: end + 1 };
  return { end: first && limits.force ? at + 1 : at };
}
