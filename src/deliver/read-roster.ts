import type { Participant, Roster, RowProblem } from './participant.ts';
import { readTable, type TableRow } from './read-table.ts';
import { type Column, findColumns } from './roster-columns.ts';

/** The longest name that fits its column in two lines. */
const MAX_NAME = 120;

const NOBODY: Participant = {
  code: '',
  name: '',
  institution: '',
  position: '',
  municipality: '',
  sex: '',
  ageGroup: '',
  sector: '',
  track: '',
  ethnicity: '',
};

function participantOf(cells: readonly string[], columns: readonly Column[]): Participant {
  const person: Record<keyof Participant, string> = { ...NOBODY };
  let surname = '';
  for (const [at, column] of columns.entries()) {
    const value = cells[at] ?? '';
    if (column === 'surname') surname = value;
    else if (column in person) person[column as keyof Participant] ||= value;
  }
  return {
    ...person,
    code: person.code.toUpperCase(),
    name: [person.name, surname].filter(Boolean).join(' '),
  };
}

function problemOf(
  { name, code }: Participant,
  { cells }: TableRow,
  { columns, codes }: { columns: readonly Column[]; codes: ReadonlySet<string> },
): string | undefined {
  if (name === '') return 'roster.no-name';
  if (name.length > MAX_NAME) return 'roster.long-name';
  if (codes.has(code)) return 'roster.same-code';
  if (columns.includes('code') && !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code)) return 'roster.bad-code';
  return cells.length > columns.length ? 'roster.too-many-cells' : undefined;
}

function readRows(rows: readonly TableRow[], columns: readonly Column[]): Roster {
  const participants: Participant[] = [];
  const problems: RowProblem[] = [];
  const codes = new Set<string>();
  for (const row of rows) {
    const person = participantOf(row.cells, columns);
    const key = problemOf(person, row, { columns, codes });
    if (key === undefined) participants.push(person);
    else problems.push({ row: row.row, key });
    if (person.code !== '') codes.add(person.code);
  }
  return { participants, problems };
}

function refusalOf(columns: readonly Column[]): string | undefined {
  if (columns.includes('intimate')) return 'roster.intimate';
  if (columns.includes('sensitive')) return 'roster.sensitive';
  return columns.includes('name') ? undefined : 'roster.no-name-column';
}

/**
 * A roster from a CSV file: columns in any order, headings in Spanish, English or French. A row that can't be read is a
 * problem by its number; the rest goes on. A column of a kind that may never be collected per person stops everything.
 */
export function readRoster(bytes: Uint8Array): Roster {
  const table = readTable(bytes);
  if ('key' in table) return { participants: [], problems: [table] };
  const columns = findColumns(table.headings);
  const key = refusalOf(columns);
  return key === undefined
    ? readRows(table.rows, columns)
    : { participants: [], problems: [{ row: 1, key }] };
}
