import type { Edit } from './diagnostic.ts';
import type { Point } from './place.ts';

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/** Does the second of two edits of a file, in their order, touch what the first changes, or begin where it begins? */
function overlap(first: Edit, second: Edit): boolean {
  const begins = comparePoints(second.place.start, first.place.start);
  return begins === 0 || comparePoints(second.place.start, first.place.end) < 0;
}

export interface FittingEdits {
  /** Of one file, from its first to its last, of which none touches another. */
  readonly edits: readonly Edit[];
  /** Groups that are in them, each whole. */
  readonly groups: number;
}

/** What of groups of edits of one file goes together. A group is taken whole or, where it overlaps one before it or itself, not at all. */
export function fittingEdits(groups: readonly (readonly Edit[])[]): FittingEdits {
  let edits: readonly Edit[] = [];
  let count = 0;
  for (const group of groups) {
    const together = [...edits, ...group].sort(
      (a, b) => comparePoints(a.place.start, b.place.start) || comparePoints(a.place.end, b.place.end),
    );
    const fits = together.every((edit, at) => {
      const before = together[at - 1];
      return before === undefined || !overlap(before, edit);
    });
    if (!fits) continue;
    edits = together;
    count += 1;
  }
  return { edits, groups: count };
}
