/** `A`, `Z`, `AA`: the name of a column, from 0. */
function columnName(at: number): string {
  const before = Math.floor(at / 26) - 1;
  return `${before >= 0 ? columnName(before) : ''}${String.fromCharCode(65 + (at % 26))}`;
}

/** `B3`: the name of a cell, by row and column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
