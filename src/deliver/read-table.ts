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

const LENIENT = { bom: true, relax_column_count: true, relax_quotes: true };

/** People put titles above their tables: no further down than this are headings looked for. */
const DEEPEST_HEADING = 20;

/** The separator that most of the first lines have, and of two in as many, the one they have more of; not in quotation marks. */
function separatorOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split('\n', DEEPEST_HEADING);
  const weigh = (separator: string): number => {
    const having = lines.filter((line) => line.includes(separator)).length;
    return having * 1e6 + lines.join('').split(separator).length;
  };
  return [';', ',', '\t'].reduce((best, each) => (weigh(each) > weigh(best) ? each : best), ',');
}

/** Words of plain letters with single spaces between them, as most cells are. */
const CLEAN = /^([!-~]+( [!-~]+)*)?$/;

/** One line, without what could move text or hide it. */
function clean(value: string): string {
  if (CLEAN.test(value)) return value;
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
  const lower = bare.toLowerCase();
  return /[\s_]/.test(lower) ? lower.replace(/[\s_]+/g, ' ').trim() : lower;
}

/** Without quotation marks a line is a line, and most lists have none. Throws on what cannot be read. */
function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  if (text.includes('"')) return parse(text, { delimiter, ...LENIENT }) as string[][];
  const [end = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const lines = text.replace(/^\ufeff/, '').split(end);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(delimiter));
}

/** The lines of a CSV file: `;` `,` or tabs, any usual encoding; or what keeps it from being read. */
export function readCsv(bytes: Uint8Array): RawTable | TableTrouble {
  if (bytes.length > MAX_TABLE_BYTES) return 'table.too-large';
  const text = decodeRoster(bytes);
  let lines: readonly (readonly string[])[];
  try {
    lines = cellsOf(text, separatorOf(text));
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

/** Which row knows most cells; none below can know more than one that knows all that the widest has. */
function headingAt(rows: readonly TableRow[], known: (heading: string) => boolean): number {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  let [best, most] = [0, 0];
  for (const [at, { cells }] of rows.entries()) {
    const count = cells.filter(known).length;
    if (count > most) [best, most] = [at, count];
    if (count === widest) break;
  }
  return best;
}

/**
 * The headings of a table that people laid out as they like, and what stands below: that row of the first twenty in which
 * `known` knows most cells, else the first.
 */
export function findTable(raw: RawTable, known: (heading: string) => boolean, sheet?: number): Table {
  const rows = cleaned(raw).filter(hasText);
  const at = headingAt(rows.slice(0, DEEPEST_HEADING), known);
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
