import { HALVES, type Half, type HalfDay } from '../model/delivery.ts';
import type { RawTable, TableRow, TableTrouble } from '../model/table.ts';
import { type AttendanceColumn, attendanceColumnOf } from './attendance-columns.ts';
import { halfOf, type Mark, markOf, signedOf } from './attendance-marks.ts';
import { isoOf } from './iso-of.ts';
import type { RowProblem } from './participant.ts';
import { findTable, type Table } from './read-table.ts';
import { refusalOf } from './roster-columns.ts';

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

/** What is known of the delivery that a sheet belongs to. */
export interface SheetFrame {
  readonly codes: ReadonlySet<string>;
  readonly held: readonly HalfDay[];
  /** ISO: of a sheet that has neither a column of days nor a day on its tab. */
  readonly day?: string | undefined;
}

/** What was typed of one half-day; undefined for what means nothing. */
interface Said {
  readonly half: Half;
  readonly signed: boolean | undefined;
  readonly mark: Mark | undefined;
  /** Nothing was typed at all. */
  readonly blank: boolean;
}

interface Row {
  readonly code: string;
  readonly date: string;
  readonly said: readonly Said[];
}

type Columns = readonly (AttendanceColumn | undefined)[];

/** Halves come beside each other, or each in a row of its own. */
function saidOf(at: (column: AttendanceColumn) => string, columns: Columns): readonly Said[] | undefined {
  const said = (half: Half, signed: string, mark: string): Said => ({
    half,
    signed: signedOf(signed),
    mark: markOf(mark),
    blank: signed === '' && mark === '',
  });
  if (columns.includes('half')) {
    const half = halfOf(at('half'));
    return half && [said(half, at('signed'), at('mark'))];
  }
  return HALVES.map((half) => said(half, at(`${half}-signed`), at(`${half}-mark`)));
}

function rowOf({ cells }: TableRow, columns: Columns, day: string): Row | undefined {
  const at = (column: AttendanceColumn): string => cells[columns.indexOf(column)] ?? '';
  const said = saidOf(at, columns);
  const date = columns.includes('date') ? at('date') : day;
  return said && { code: at('code').toUpperCase(), date: isoOf(date), said };
}

/** A row that nobody wrote in says nothing: not that somebody was away. Nor do lines to sign on, below the people. */
function isBlank({ code, said }: Row, codes: ReadonlySet<string>): boolean {
  const isEntry = ({ signed, mark = 'none' }: Said): boolean => signed === true || mark !== 'none';
  if (code === '') return !said.some(isEntry);
  return codes.has(code) && said.every(({ blank }) => blank);
}

function problemOf({ code, date, said }: Row, { codes, held }: SheetFrame): string | undefined {
  if (!codes.has(code)) return code === '' ? 'attendance.no-code' : 'attendance.unknown-code';
  if (!held.some((each) => each.date === date)) return 'attendance.other-day';
  if (said.some(({ signed }) => signed === undefined)) return 'attendance.bad-signature';
  return said.some(({ mark }) => mark === undefined) ? 'attendance.bad-mark' : undefined;
}

function presencesOf({ code, date, said }: Row, { held }: SheetFrame): readonly Presence[] {
  return said
    .filter(({ half }) => held.some((each) => each.date === date && each.half === half))
    .map(({ half, signed = false, mark = 'none' }) => ({ code, date, half, signed, mark }));
}

/** Reads a row into what is already known; gives what keeps it from being read. */
function takeRow(row: Row | undefined, frame: SheetFrame, taken: Map<string, Presence>): string | undefined {
  if (!row) return 'attendance.bad-half';
  if (isBlank(row, frame.codes)) return undefined;
  const problem = problemOf(row, frame);
  if (problem !== undefined) return problem;
  const keyOf = ({ code, date, half }: Presence): string => `${code} ${date} ${half}`;
  const presences = presencesOf(row, frame);
  if (presences.some((each) => taken.has(keyOf(each)))) return 'attendance.twice';
  for (const each of presences) taken.set(keyOf(each), each);
  return undefined;
}

/** The day of a sheet without a column of days stands on its tab, where there are tabs. */
function dayOf({ name = '' }: Table, { day, held }: SheetFrame): string | undefined {
  const days = new Set(held.map(({ date }) => date));
  if (/^\d{4}-\d{2}-\d{2}$/.test(name)) return name;
  return day ?? (days.size === 1 ? held[0]?.date : undefined);
}

function knows(table: Table, frame: SheetFrame): boolean {
  const columns = table.headings.map(attendanceColumnOf);
  const hasDay = columns.includes('date') || dayOf(table, frame) !== undefined;
  const saysSomething = columns.some((each) => each?.endsWith('signed') || each?.endsWith('mark'));
  return columns.includes('code') && saysSomething && hasDay;
}

function readTables(tables: readonly Table[], frame: SheetFrame): Attendance {
  const taken = new Map<string, Presence>();
  const problems: RowProblem[] = [];
  for (const table of tables) {
    const { headings, rows, sheet } = table;
    const day = dayOf(table, frame) ?? '';
    const columns = headings.map(attendanceColumnOf);
    for (const row of rows) {
      const key = takeRow(rowOf(row, columns, day), frame, taken);
      if (key !== undefined) problems.push({ row: row.row, key, ...(sheet === undefined ? {} : { sheet }) });
    }
  }
  return { presences: [...taken.values()], problems };
}

function problem(key: string): Attendance {
  return { presences: [], problems: [{ row: 1, key }] };
}

/**
 * Sheets as somebody typed them, or a form's export: a row for each person and day with a signature and a mark for each
 * half-day, or a row for each half-day. Sheets without such columns are left out.
 */
export function readAttendance(raw: readonly RawTable[] | TableTrouble, frame: SheetFrame): Attendance {
  if (typeof raw === 'string') return problem(raw);
  const known = (heading: string): boolean => attendanceColumnOf(heading) !== undefined;
  const tables = raw.map((each, at) => findTable(each, known, raw.length > 1 ? at + 1 : undefined));
  const refused = tables.map(({ headings }) => refusalOf(headings)).find(Boolean);
  if (refused !== undefined) return problem(refused);
  const sheets = tables.filter((table) => knows(table, frame));
  return sheets.length === 0 ? problem('attendance.no-columns') : readTables(sheets, frame);
}

/** Somebody was there who signed and whom the coordinator marked, in time or late; a signature alone does not count. */
export function isPresent({ signed, mark }: Presence): boolean {
  return signed && (mark === 'present' || mark === 'late');
}
