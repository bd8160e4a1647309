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

/** A chapter, and its pages where they can be planned. */
export interface PlannedChapter {
  readonly leaves: readonly Leaf[];
  /** Undefined when no page can hold some of it whole. */
  readonly plan: Plan | undefined;
}

type Planner = (leaves: readonly Leaf[]) => Plan | undefined;

/** A chapter with the one before it, if it may join that and costs it no page; undefined if not. */
function joinTwo(
  before: PlannedChapter | undefined,
  chapter: readonly Leaf[],
  planOf: Planner,
): PlannedChapter | undefined {
  if (!before?.plan || chapter[0]?.turn !== 'join') return undefined;
  const leaves = below(before.leaves, chapter);
  const plan = planOf(leaves);
  const fits = plan?.[1].length === before.plan[1].length && endsBelow(plan, before.leaves.length);
  return fits ? { leaves, plan } : undefined;
}

/**
 * Plans each chapter, and puts each short one that may join the one before it below that, where it fits whole on the page on
 * which that one ends without it.
 */
export function planChapters(
  chapters: readonly (readonly Leaf[])[],
  planOf: Planner,
): readonly PlannedChapter[] {
  const planned: PlannedChapter[] = [];
  for (const leaves of chapters) {
    const both = joinTwo(planned.at(-1), leaves, planOf);
    if (both) planned[planned.length - 1] = both;
    else planned.push({ leaves, plan: planOf(leaves) });
  }
  return planned;
}
