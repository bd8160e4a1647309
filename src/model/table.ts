/** A row of a file that people typed, without its empty neighbours. */
export interface TableRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet of a workbook, or the whole of a CSV file. */
export interface RawTable {
  /** The name on its tab; empty for a CSV file. It may hold anything, also somebody's name: it is never shown. */
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** What keeps a file from being read as tables; a key of the area `deliver`. */
export type TableTrouble = 'table.too-large' | 'table.unreadable' | 'table.old-format';

/** More rows than this are no list of people that one delivery could have. */
export const MAX_ROWS = 5_000;
/** Bytes of a file. */
export const MAX_TABLE_BYTES = 5_000_000;
