import type { Place } from '../model/place.ts';

/** A stretch of an author's line that is prose. */
export interface ProseLine {
  readonly path: string;
  /** Both from 1, of its first character. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** What is printed on either side of it, of the same line of the author's. */
  readonly before: string;
  readonly after: string;
  /** Where each unit of the text begins, counted from `column`, and where the last ends; absent where it reads in the file as printed. */
  readonly offsets?: readonly number[];
}

/** Where a stretch of the line's text stands in the file. */
export function stretchPlace(
  { path, line, column, offsets }: ProseLine,
  from: number,
  length: number,
): Place {
  const at = (unit: number): number => column + (offsets?.[unit] ?? unit);
  return { path, start: { line, column: at(from) }, end: { line, column: at(from + length) } };
}
