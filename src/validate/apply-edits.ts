import type { Edit } from '../model/diagnostic.ts';
import { fittingEdits } from '../model/fitting-edits.ts';
import type { Point } from '../model/place.ts';

const MARK = '\ufeff';

/** Where each line begins, in UTF-16 units; a byte order mark is no letter of the first. */
function lineStarts(text: string): readonly number[] {
  const first = text.startsWith(MARK) ? MARK.length : 0;
  return [first, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

export interface Mended {
  readonly text: string;
  /** Groups that were applied, each whole. */
  readonly applied: number;
}

/**
 * A file's text with groups of edits in it. A group is applied whole, or, where it overlaps one before it or itself, not at
 * all. Every byte outside of the edits stays, line ends and byte order mark included; a line end in an edit becomes one of the file’s. Throws for a place outside of the text.
 */
export function applyEdits(text: string, groups: readonly (readonly Edit[])[]): Mended {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Point): number => {
    const offset = (starts[line - 1] ?? Number.NaN) + column - 1;
    if (!(offset >= 0 && offset <= text.length)) throw new Error(`No place ${line}:${column} in the text`);
    return offset;
  };
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const { edits, groups: applied } = fittingEdits(groups);
  let mended = text;
  for (const { place, text: after } of edits.toReversed()) {
    const [start, end] = [offsetOf(place.start), offsetOf(place.end)];
    mended = mended.slice(0, start) + after.replaceAll('\n', lineEnd) + mended.slice(end);
  }
  return { text: mended, applied };
}
