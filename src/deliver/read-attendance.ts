import type { HalfDay } from '../model/delivery.ts';
import type { RowProblem } from './participant.ts';
import { plainHeading, readTable, type Table, type TableRow } from './read-table.ts';

/** What the coordinator marked on a sheet. */
export type Mark = 'present' | 'late' | 'absent' | 'left' | 'none';

/** One person on one half-day. */
export interface Presence extends HalfDay {
  readonly code: string;
  readonly signed: boolean;
  readonly mark: Mark;
}

export interface Attendance {
  readonly presences: readonly Presence[];
  readonly problems: readonly RowProblem[];
}

type Column = 'code' | 'date' | 'morning-signed' | 'morning-mark' | 'afternoon-signed' | 'afternoon-mark';
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(cod(igo)?\b.*|code\b.*)$/, 'code'],
  [/^(fecha|dia|date|day|jour)$/, 'date'],
  [/^(firma manana|morning signature|signature matin)$/, 'morning-signed'],
  [/^(marca manana|morning mark|marque matin)$/, 'morning-mark'],
  [/^(firma tarde|afternoon signature|signature apres-midi)$/, 'afternoon-signed'],
  [/^(marca tarde|afternoon mark|marque apres-midi)$/, 'afternoon-mark'],
];

const YES = new Set(['x', 'si', 's', 'yes', 'y', 'oui', 'o', '1', '✓', 'v', 'true']);
const NO = new Set(['', 'no', 'n', 'non', '0', '-', 'false']);
const MARKS: Readonly<Record<string, Mark>> = {
  '': 'none',
  '✓': 'present',
  x: 'present',
  p: 'present',
  t: 'late',
  l: 'late',
  a: 'absent',
  r: 'left',
};

/** `2026-03-02`, also of `2/3/2026` and `02-03-2026`, as spreadsheets like to write it. */
export function isoOf(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

type Cells = Readonly<Record<Column, string>>;

function cellsOf({ cells }: TableRow, columns: readonly (Column | undefined)[]): Cells {
  const at = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  return {
    code: at('code').toUpperCase(),
    date: isoOf(at('date')),
    'morning-signed': plainHeading(at('morning-signed')),
    'morning-mark': plainHeading(at('morning-mark')),
    'afternoon-signed': plainHeading(at('afternoon-signed')),
    'afternoon-mark': plainHeading(at('afternoon-mark')),
  };
}

/** What is known of the delivery that a sheet belongs to. */
export interface SheetFrame {
  readonly codes: ReadonlySet<string>;
  readonly held: readonly HalfDay[];
}

function problemOf(cells: Cells, { codes, held }: SheetFrame, seen: ReadonlySet<string>): string | undefined {
  if (!codes.has(cells.code)) return 'attendance.unknown-code';
  if (!held.some(({ date }) => date === cells.date)) return 'attendance.other-day';
  if (seen.has(`${cells.code} ${cells.date}`)) return 'attendance.twice';
  const signed = [cells['morning-signed'], cells['afternoon-signed']];
  if (!signed.every((text) => YES.has(text) || NO.has(text))) return 'attendance.bad-signature';
  const marks = [cells['morning-mark'], cells['afternoon-mark']];
  return marks.every((text) => text in MARKS) ? undefined : 'attendance.bad-mark';
}

function presencesOf(cells: Cells, held: readonly HalfDay[]): readonly Presence[] {
  return held
    .filter(({ date }) => date === cells.date)
    .map(({ date, half }) => ({
      code: cells.code,
      date,
      half,
      signed: YES.has(cells[`${half}-signed`]),
      mark: MARKS[cells[`${half}-mark`]] ?? 'none',
    }));
}

function readRows({ headings, rows }: Table, frame: SheetFrame): Attendance {
  const columns = headings.map((each) => COLUMNS.find(([pattern]) => pattern.test(plainHeading(each)))?.[1]);
  if (!columns.includes('code') || !columns.includes('date'))
    return { presences: [], problems: [{ row: 1, key: 'attendance.no-columns' }] };
  const presences: Presence[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const cells = cellsOf(row, columns);
    const key = problemOf(cells, frame, seen);
    if (key === undefined) presences.push(...presencesOf(cells, frame.held));
    else problems.push({ row: row.row, key });
    seen.add(`${cells.code} ${cells.date}`);
  }
  return { presences, problems };
}

/** A sheet as somebody typed it: a row for each person and day, a signature and a mark for each half-day. */
export function readAttendance(bytes: Uint8Array, frame: SheetFrame): Attendance {
  const table = readTable(bytes);
  return 'key' in table ? { presences: [], problems: [table] } : readRows(table, frame);
}

/** Somebody was there who signed and whom the coordinator marked, in time or late; a signature alone does not count. */
export function isPresent({ signed, mark }: Presence): boolean {
  return signed && (mark === 'present' || mark === 'late');
}
