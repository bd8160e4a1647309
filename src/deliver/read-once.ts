import type { TableRow } from '../model/table.ts';
import type { RowProblem } from './participant.ts';

interface Reading<T> {
  /** What a row says, or the key of what is wrong with it. */
  readonly read: (row: TableRow) => T | string;
  /** What it says it of: two rows may not say it of the same. */
  readonly keyOf: (value: T) => string;
  /** The key of the problem when two do. */
  readonly twice: string;
}

/** Row by row: the first that says something of each, and a problem for every other. A bad row does not stop the rest. */
export function readOnce<T extends object>(
  rows: readonly TableRow[],
  { read, keyOf, twice }: Reading<T>,
): { readonly values: readonly T[]; readonly problems: readonly RowProblem[] } {
  const values = new Map<string, T>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const result = read(row);
    if (typeof result === 'string') problems.push({ row: row.row, key: result });
    else if (values.has(keyOf(result))) problems.push({ row: row.row, key: twice });
    else values.set(keyOf(result), result);
  }
  return { values: [...values.values()], problems };
}
