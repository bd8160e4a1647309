import { parse } from 'csv-parse/sync';
import { decodeRoster } from './decode-roster.ts';
import type { Participant, Roster, RosterProblem } from './participant.ts';
import { type Column, findColumns } from './roster-columns.ts';

const MAX_BYTES = 5_000_000;
const MAX_ROWS = 5_000;
/** The longest name that fits its column in two lines. */
const MAX_NAME = 120;

const NOBODY: Participant = {
  name: '',
  institution: '',
  position: '',
  municipality: '',
  sex: '',
  ageGroup: '',
};

function failed(key: string, row = 1): Roster {
  return { participants: [], problems: [{ row, key }] };
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

function participantOf(cells: readonly string[], columns: readonly Column[]): Participant {
  const person: Record<keyof Participant, string> = { ...NOBODY };
  let surname = '';
  for (const [at, column] of columns.entries()) {
    const value = clean(cells[at] ?? '');
    if (column === 'surname') surname = value;
    else if (column !== 'unused' && column !== 'sensitive') person[column] ||= value;
  }
  return { ...person, name: [person.name, surname].filter(Boolean).join(' ') };
}

function problemOf(
  { name }: Participant,
  cells: readonly string[],
  columns: readonly Column[],
): string | undefined {
  if (name === '') return 'roster.no-name';
  if (name.length > MAX_NAME) return 'roster.long-name';
  return cells.length > columns.length ? 'roster.too-many-cells' : undefined;
}

function readRows(rows: readonly (readonly string[])[], columns: readonly Column[]): Roster {
  const participants: Participant[] = [];
  const problems: RosterProblem[] = [];
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const person = participantOf(cells, columns);
    const key = problemOf(person, cells, columns);
    if (key === undefined) participants.push(person);
    else problems.push({ row: at + 2, key });
  }
  return { participants, problems };
}

/**
 * A roster from a CSV file: columns in any order, headings in Spanish, English or French, `;` `,` or tabs. A row that
 * can't be read is a problem by its number; the rest goes on. A column of a kind that may never be collected per person
 * stops everything. No text of the file ever goes into a problem.
 */
export function readRoster(bytes: Uint8Array): Roster {
  if (bytes.length > MAX_BYTES) return failed('roster.too-large');
  const text = decodeRoster(bytes);
  let rows: readonly (readonly string[])[];
  try {
    const options = { delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true };
    rows = parse(text, options) as string[][];
  } catch {
    return failed('roster.unreadable');
  }
  const [headings = [], ...body] = rows;
  const columns = findColumns(headings);
  if (columns.includes('sensitive')) return failed('roster.sensitive');
  if (!columns.includes('name')) return failed('roster.no-name-column');
  if (body.length > MAX_ROWS) return failed('roster.too-large');
  return readRows(body, columns);
}
