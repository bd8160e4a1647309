import type { Leaf } from '../flow/leaf.ts';

/** Leaves of a chapter, with the ends of its pages, each the number of the leaf after it. */
export type Plan = readonly [leaves: readonly Leaf[], ends: readonly number[]];

/** Chapters are told from each other by so much more than what parts the sections of one. Points. */
const BETWEEN = 30;

/** Below the end of the chapter before it, as if it were a section of that. */
function below(before: readonly Leaf[], [first, ...rest]: readonly Leaf[]): readonly Leaf[] {
  if (!first) return before;
  const { turn: _, ...opening } = first;
  return [...before, { ...opening, gap: first.gap + BETWEEN }, ...rest];
}

/** Whether the last page of a plan holds all leaves from `start` on, and something before them. */
function endsBelow([, ends]: Plan, start: number): boolean {
  return (ends.at(-2) ?? 0) < start;
}

/**
 * Puts each short chapter that may join the one before it below that, where it fits whole on the page on which that one ends
 * without it.
 */
export function joinChapters(
  chapters: readonly (readonly Leaf[])[],
  plan: (leaves: readonly Leaf[]) => Plan | undefined,
): readonly (readonly Leaf[])[] {
  const joined: (readonly Leaf[])[] = [];
  for (const chapter of chapters) {
    const before = joined.at(-1);
    const alone = chapter[0]?.turn === 'join' && before ? plan(before) : undefined;
    const both = alone && before ? below(before, chapter) : [];
    const together = alone && plan(both);
    const fits = together && together[1].length === alone[1].length && endsBelow(together, alone[0].length);
    if (fits) joined[joined.length - 1] = both;
    else joined.push(chapter);
  }
  return joined;
}
