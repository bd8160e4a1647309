import type { SheetRow } from '../model/workbook.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Of the workbook's font, in points. */
export const TEXT_SIZE = 10;
/** Of the size: how wide a letter is at most, taken over a line, and how high a line. Bold is wider. */
const LETTER = 0.5;
const BOLD = 0.58;
const LINE = 1.25;
/** Points at the sides of a cell, and above and below its text. */
const SIDES = 5;
const ABOVE = 3;

function linesOf(text: string, width: number, letter: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const length = word.length * letter;
    if (used > 0 && used + letter + length > width) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? letter : 0) + length;
    const more = Math.ceil(used / width) - 1;
    if (more > 0) [lines, used] = [lines + more, used - more * width];
  }
  return lines;
}

/**
 * How high a row must be for the lines that its texts break into, in points. Not every program works it out for itself when it
 * opens a file.
 */
export function textHeight({ cells }: SheetRow, columns: readonly number[]): number {
  let [at, most] = [0, TEXT_SIZE * LINE];
  for (const { value, look = {}, span = 1 } of cells) {
    const { size = TEXT_SIZE, bold = false, wrap = false } = look;
    const mm = columns.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    at += span;
    const width = Math.max(size, mm * POINTS_PER_MM - SIDES);
    const isBroken = wrap && typeof value === 'string';
    const lines = isBroken ? linesOf(value, width, size * (bold ? BOLD : LETTER)) : 1;
    most = Math.max(most, lines * size * LINE);
  }
  return most + ABOVE;
}
