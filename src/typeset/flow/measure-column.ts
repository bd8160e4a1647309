import type { Column, Frame, Leaf } from './leaf.ts';

/** Frames whose heads are repeated where a column goes on: of many nested ones the two outermost speak for all. */
export function resumedFrames(open: readonly Frame[]): readonly Frame[] {
  return open.filter((frame) => frame.resume).slice(0, 2);
}

export function resumeHeight(open: readonly Frame[]): number {
  return resumedFrames(open).reduce((sum, frame) => sum + (frame.resume?.height ?? 0), 0);
}

/** Height of a leaf with the padding of the frames that begin above and end below it. */
export function extentOf(leaf: Leaf): number {
  const { height, opens, closes } = leaf;
  let extent = height;
  for (let at = 0; at < opens.length; at += 1) extent += (opens[at] as Frame).padTop;
  for (let at = 0; at < closes.length; at += 1) extent += (closes[at] as Frame).padBottom;
  return extent;
}

/** Sums of many lengths are never exact. */
const HAIR = 1e-6;

/**
 * Where a leaf begins, its outermost frame included, below `y` in a column: after its gap (there is none at the top), and
 * moved down so that its content stands in the rhythm of the text.
 */
export function startOf({ gap, grid, opens }: Leaf, y: number, isFirst: boolean): number {
  const start = isFirst ? y : y + gap;
  if (grid === undefined) return start;
  let lead = 0;
  for (let at = 0; at < opens.length; at += 1) lead += (opens[at] as Frame).padTop;
  return Math.ceil((start + lead - HAIR) / grid) * grid - lead;
}

export function heightOf({ leaves, open }: Column): number {
  let y = resumeHeight(open);
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at] as Leaf;
    y = startOf(leaf, y, at === 0) + extentOf(leaf);
  }
  return y;
}

/** Height of the footnotes that are called in a leaf. */
export function notesHeightOf({ notes }: Leaf): number {
  if (notes.length === 0) return 0;
  let height = 0;
  for (const leaves of notes) height += heightOf({ leaves, open: [] });
  return height;
}

/** The frames that are still open after a leaf. */
export function openAfter(open: readonly Frame[], leaf: Leaf): readonly Frame[] {
  if (leaf.opens.length === 0 && leaf.closes.length === 0) return open;
  const all = [...open, ...leaf.opens];
  return all.slice(0, all.length - leaf.closes.length);
}
