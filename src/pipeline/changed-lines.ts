import { isHeld, type Source } from '../model/source.ts';

/** Lines of a file, from the first to the last, from 1. */
export type Stretch = readonly [first: number, last: number];

/**
 * The lines of a text, from 1, that are not those of another: from the first that differs to the last. Where lines were only
 * added the last is the one before the first.
 */
export function changedLines(before: string, now: string): Stretch {
  const [old, other] = [before.split('\n'), now.split('\n')];
  const most = Math.min(old.length, other.length);
  let same = 0;
  while (same < most && old[same] === other[same]) same += 1;
  let end = 0;
  while (end < most - same && old.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [same + 1, old.length - end];
}

const WHOLE: Stretch = [1, Number.POSITIVE_INFINITY];

/** The lines of a file that are others than before; all of a file that is new, or is not held in memory. */
export function changedStretch(before: Source | undefined, now: Source): Stretch {
  if (!before || !isHeld(before) || !isHeld(now)) return WHOLE;
  const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);
  return changedLines(textOf(before), textOf(now));
}

/** Both, and what lies between them. Near enough: lines of the one were counted before the other changed them. */
export function spanning(one: Stretch, other: Stretch): Stretch {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}
