import { parse } from 'csv-parse/sync';
import {
  MAX_ROWS,
  MAX_TABLE_BYTES,
  type RawTable,
  type TableRow,
  type TableTrouble,
} from '../model/table.ts';
import { decodeRoster } from './decode-roster.ts';
import type { RowProblem } from './participant.ts';

/** A table that was understood: its headings, and the rows below them. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** From 1: which sheet of several it is. */
  readonly sheet?: number;
  /** On the tab of that sheet. */
  readonly name?: string;
}

/** People put titles above their tables: no further down than this are headings looked for. */
const DEEPEST_HEADING = 20;

/** The separator that most of the first lines have, and of two in as many, the one they have more of; not in quotation marks. */
function separatorOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split('\n', DEEPEST_HEADING);
  const weigh = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts.filter(Boolean).length * 1e6 + counts.reduce((sum, count) => sum + count, 0);
  };
  return [';', ',', '\t'].reduce((best, each) => (weigh(each) > weigh(best) ? each : best), ',');
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
  // Most cells have no accents, and taking them off is what costs.
  const bare = /[^ -~]/.test(heading) ? heading.normalize('NFD').replace(/\p{M}/gu, '') : heading;
  return bare
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** The lines of a CSV file: `;` `,` or tabs, any usual encoding; or what keeps it from being read. */
export function readCsv(bytes: Uint8Array): RawTable | TableTrouble {
  if (bytes.length > MAX_TABLE_BYTES) return 'table.too-large';
  const text = decodeRoster(bytes);
  let lines: readonly (readonly string[])[];
  try {
    const options = { delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true };
    lines = parse(text, options) as string[][];
  } catch {
    return 'table.unreadable';
  }
  if (lines.length > MAX_ROWS) return 'table.too-large';
  return { name: '', rows: lines.map((cells, at) => ({ row: at + 1, cells })) };
}

function cleaned({ rows }: RawTable): readonly TableRow[] {
  return rows.map(({ row, cells }) => ({ row, cells: cells.map(clean) }));
}

function hasText({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== '');
}

/**
 * A CSV file of our own making, headings first. One that cannot be read at all is a problem of row 1. No text of the file
 * ever goes into a problem.
 */
export function readTable(bytes: Uint8Array): Table | RowProblem {
  const raw = readCsv(bytes);
  if (typeof raw === 'string') return { row: 1, key: raw };
  const [head, ...rows] = cleaned(raw);
  return { headings: head?.cells ?? [], rows: rows.filter(hasText) };
}

/**
 * The headings of a table that people laid out as they like, and what stands below: that row of the first twenty in which
 * `known` knows most cells, else the first.
 */
export function findTable(raw: RawTable, known: (heading: string) => boolean, sheet?: number): Table {
  const rows = cleaned(raw).filter(hasText);
  const counts = rows.slice(0, DEEPEST_HEADING).map(({ cells }) => cells.filter(known).length);
  const at = Math.max(0, counts.indexOf(Math.max(0, ...counts)));
  const headings = rows[at]?.cells ?? [];
  // A note beside a table hurts nobody in a workbook; in a CSV file one cell too many is a comma in a name.
  const width = raw.name === '' ? headings.length : Math.max(0, ...rows.map(({ cells }) => cells.length));
  return {
    headings: Array.from({ length: Math.max(width, headings.length) }, (_, column) => headings[column] ?? ''),
    rows: rows.slice(at + 1),
    name: raw.name,
    ...(sheet === undefined ? {} : { sheet }),
  };
}
