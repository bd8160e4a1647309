import type { Edit } from '../model/diagnostic.ts';
import type { Point } from '../model/place.ts';

const MARK = '\ufeff';

/** Where each line begins, in UTF-16 units; a byte order mark is no letter of the first. */
function lineStarts(text: string): readonly number[] {
  const first = text.startsWith(MARK) ? MARK.length : 0;
  return [first, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of which none touches another, from the last to the first; undefined when two overlap. */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] | undefined {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
  const overlaps = sorted.some((each, at) => at > 0 && each.start < (sorted[at - 1]?.end ?? 0));
  const twice = sorted.some((each, at) => at > 0 && each.start === sorted[at - 1]?.start);
  return overlaps || twice ? undefined : sorted.reverse();
}

export interface Mended {
  readonly text: string;
  /** Groups that were applied, each whole. */
  readonly applied: number;
}

/**
 * A file's text with groups of edits in it. A group is applied whole, or, where it overlaps one before it or itself, not at
 * all. Every byte outside of the edits stays, line ends and byte order mark included. Throws for a place outside of the text.
 */
export function applyEdits(text: string, groups: readonly (readonly Edit[])[]): Mended {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Point): number => {
    const offset = (starts[line - 1] ?? Number.NaN) + column - 1;
    if (!(offset >= 0 && offset <= text.length)) throw new Error(`No place ${line}:${column} in the text`);
    return offset;
  };
  let taken: readonly Stretch[] = [];
  let applied = 0;
  for (const group of groups) {
    const stretches = group.map(({ place, text: after }) => ({
      start: offsetOf(place.start),
      end: offsetOf(place.end),
      text: after,
    }));
    const together = inOrder([...taken, ...stretches]);
    if (!together) continue;
    taken = together;
    applied += 1;
  }
  let mended = text;
  for (const { start, end, text: after } of taken)
    mended = mended.slice(0, start) + after + mended.slice(end);
  return { text: mended, applied };
}
