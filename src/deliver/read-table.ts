import { parse } from 'csv-parse/sync';
import { decodeRoster } from './decode-roster.ts';
import type { RowProblem } from './participant.ts';

const MAX_BYTES = 5_000_000;
const MAX_ROWS = 5_000;

/** A row of a file that people typed, without its empty neighbours. */
export interface TableRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The separator that the heading has most of. */
function separatorOf(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  const count = (separator: string): number => heading.split(separator).length;
  return [';', ',', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}

/** One line, without what could move text or hide it. */
function clean(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading without accents and case: `Código de participante` gives `codigo de participante`. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/**
 * A CSV file: `;` `,` or tabs, any usual encoding. One that cannot be read at all is a problem of row 1. No text of the file ever goes
 * into a problem.
 */
export function readTable(bytes: Uint8Array): Table | RowProblem {
  if (bytes.length > MAX_BYTES) return { row: 1, key: 'table.too-large' };
  const text = decodeRoster(bytes);
  let lines: readonly (readonly string[])[];
  try {
    const options = { delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true };
    lines = parse(text, options) as string[][];
  } catch {
    return { row: 1, key: 'table.unreadable' };
  }
  if (lines.length > MAX_ROWS) return { row: 1, key: 'table.too-large' };
  const rows = lines.map((cells, at) => ({ row: at + 1, cells: cells.map(clean) }));
  return {
    headings: rows[0]?.cells ?? [],
    rows: rows.slice(1).filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}
