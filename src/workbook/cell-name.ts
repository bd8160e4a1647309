/** `A`, `Z`, `AA`: the name of a column, from 0. */
function columnName(at: number): string {
  const before = Math.floor(at / 26) - 1;
  return `${before >= 0 ? columnName(before) : ''}${String.fromCharCode(65 + (at % 26))}`;
}

/** `B3`: the name of a cell, by row and column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
/** A column's place by the name of one of its cells, from 0: `B3` gives 1. Undefined where that is no such name. */
export function columnOf(cell: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d+$)/.exec(cell) ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
