/** A stretch of one line: columns from 1 in UTF-16 units, `end` exclusive, and its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of indices from 0, `end` exclusive. */
export function stretchAt(line: string, start: number, end: number): Stretch {
  return { start: start + 1, end: end + 1, text: line.slice(start, end) };
}

/** The word around a column, of the characters that `letter` takes. Empty between words. */
export function wordAt(line: string, column: number, letter: RegExp): Stretch {
  const isLetter = (at: number): boolean => letter.test(line[at] ?? ' ');
  let start = Math.min(Math.max(column - 1, 0), line.length);
  let end = start;
  while (start > 0 && isLetter(start - 1)) start -= 1;
  while (end < line.length && isLetter(end)) end += 1;
  return stretchAt(line, start, end);
}

export function matchesIn(line: string, pattern: RegExp): readonly RegExpExecArray[] {
  return [...line.matchAll(pattern)];
}
