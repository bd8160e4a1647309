import { rosterRowSchema } from '../model/people-rows.ts';
import { validate } from '../model/schema-issues.ts';
import type { RawTable, TableRow, TableTrouble } from '../model/table.ts';
import { ageBand, ageBandOn } from './age-band.ts';
import { isoOf } from './iso-of.ts';
import type { Participant, Roster, RowProblem } from './participant.ts';
import { findTable, type Table } from './read-table.ts';
import { type Column, columnOf, refusalOf } from './roster-columns.ts';
import { sexesOf } from './sex-of.ts';

/** What a row says, by column: of two columns of a kind, the first that says something. */
function saidOf(cells: readonly string[], columns: readonly Column[]): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [at, column] of columns.entries()) said[column] ||= cells[at] ?? '';
  return said;
}

function ageOf(said: Readonly<Record<string, string>>, firstDay: string): string {
  const written = said['ageGroup'] ?? '';
  const [, years] = /^(\d{1,3})(\.0)?( (a[nñ]os|years|ans))?$/i.exec(written) ?? [];
  if (years !== undefined) return ageBand(Number(years));
  return written || ageBandOn(isoOf(said['born'] ?? ''), firstDay);
}

function participantOf({ cells }: TableRow, columns: readonly Column[], firstDay: string): Participant {
  const said = saidOf(cells, columns);
  const of = (column: Column): string => said[column] ?? '';
  return {
    code: of('code').toUpperCase(),
    name: [of('name'), of('surname')].filter(Boolean).join(' '),
    institution: of('institution'),
    position: of('position'),
    municipality: of('municipality'),
    sex: of('sex'),
    ageGroup: ageOf(said, firstDay),
    sector: of('sector'),
    track: of('track'),
    ethnicity: of('ethnicity'),
  };
}

function problemOf(
  person: Participant,
  { cells }: TableRow,
  { columns, codes }: { columns: readonly Column[]; codes: ReadonlySet<string> },
): string | undefined {
  const { name, code } = person;
  // A column of sexes is judged as a whole, later.
  const wrong = validate(rosterRowSchema, { ...person, sex: '' }).issues[0]?.path[0];
  if (wrong === 'name') return name === '' ? 'roster.no-name' : 'roster.long-name';
  if (codes.has(code)) return 'roster.same-code';
  if (wrong === 'code' || (columns.includes('code') && code === '')) return 'roster.bad-code';
  return cells.length > columns.length ? 'roster.too-many-cells' : undefined;
}

/** One sex a row, in the words of the whole column. */
function withSexes(participants: readonly Participant[]): readonly Participant[] {
  const sexes = sexesOf(participants.map(({ sex }) => sex));
  return participants.map((person, at) => ({ ...person, sex: sexes[at] ?? '' }));
}

function readRows({ headings, rows, sheet }: Table, firstDay: string): Roster {
  const columns = headings.map(columnOf);
  const participants: Participant[] = [];
  const problems: RowProblem[] = [];
  const codes = new Set<string>();
  for (const row of rows) {
    const person = participantOf(row, columns, firstDay);
    const key = problemOf(person, row, { columns, codes });
    if (key === undefined) participants.push(person);
    else problems.push({ row: row.row, key, ...(sheet === undefined ? {} : { sheet }) });
    if (person.code !== '') codes.add(person.code);
  }
  return { participants: withSexes(participants), problems };
}

function problem(key: string): Roster {
  return { participants: [], problems: [{ row: 1, key }] };
}

/**
 * A roster as people have it: columns in any order, headings in Spanish, English or French, titles above them, on the first
 * sheet that has a column of names. A row that can't be read is a problem by its number; the rest goes on. A column of a kind
 * that may never be collected per person, on any sheet, stops everything. `firstDay` of the course, ISO, gives ages.
 */
export function readRoster(raw: readonly RawTable[] | TableTrouble, firstDay: string): Roster {
  if (typeof raw === 'string') return problem(raw);
  const known = (heading: string): boolean => columnOf(heading) !== 'unused';
  const tables = raw.map((each, at) => findTable(each, known, raw.length > 1 ? at + 1 : undefined));
  const refused = tables.map(({ headings }) => refusalOf(headings)).find(Boolean);
  if (refused !== undefined) return problem(refused);
  const table = tables.find(({ headings }) => headings.some((each) => columnOf(each) === 'name'));
  return table ? readRows(table, firstDay) : problem('roster.no-name-column');
}
