import type { Place } from '../model/place.ts';
import { showText, widthOf } from './show-text.ts';

/** Columns of an author's line that are shown; of a longer one, those around the place. */
const WIDEST = 92;
/** Columns left before a place that would be cut off. */
const BEFORE = 24;
const TAB = 4;
const CUT = '…';

/** One character as it is shown, and the columns it takes from `left` to `right`. */
interface Cell {
  readonly text: string;
  /** In UTF-16 units, as places count. */
  readonly from: number;
  readonly left: number;
  readonly right: number;
}

/** One line of an author's file, and the marks below what is meant. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let left = 0;
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(TAB - (left % TAB)) : showText(character);
    const right = left + widthOf(text);
    cells.push({ text, from, left, right });
    from += character.length;
    left = right;
  }
  return cells;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The columns of the place on its first line; at least one. */
function columnsOf({ start, end }: Place, line: string, cells: readonly Cell[]): Span {
  const last = cells.at(-1)?.right ?? 0;
  const columnAt = (column: number): number => cells.find(({ from }) => from >= column - 1)?.left ?? last;
  const left = columnAt(start.column);
  const right = columnAt(end.line === start.line ? end.column : line.length + 1);
  return { left, right: Math.max(left + 1, right) };
}

/** The part of the line that is shown: all of it, or what lies around the place. */
function windowAround(marked: Span, width: number): Span {
  if (width <= WIDEST) return { left: 0, right: width };
  const least = Math.min(marked.left - BEFORE, width - WIDEST);
  const left = marked.right <= WIDEST ? 0 : Math.max(0, least);
  return { left, right: Math.min(width, left + WIDEST) };
}

/** The line that a place begins on, with marks below it. Undefined when there is no such line, or no place in it. */
export function excerptOf(place: Place, lines: readonly string[] | undefined): Excerpt | undefined {
  const { start, end } = place;
  const line = lines?.[start.line - 1];
  const isWholeFile = start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1;
  if (line === undefined || isWholeFile) return undefined;
  const cells = cellsOf(line);
  const width = cells.at(-1)?.right ?? 0;
  const marked = columnsOf(place, line, cells);
  const shown = windowAround(marked, width);
  const kept = cells.filter(({ left, right }) => left >= shown.left && right <= shown.right);
  const first = kept[0]?.left ?? 0;
  const before = shown.left > 0 ? CUT : '';
  const after = shown.right < width ? CUT : '';
  const until = Math.max(marked.left + 1, Math.min(marked.right, shown.right));
  const text = `${before}${kept.map((cell) => cell.text).join('')}${after}`.trimEnd();
  return {
    text,
    marks: ' '.repeat(before.length + marked.left - first) + '^'.repeat(until - marked.left),
  };
}
