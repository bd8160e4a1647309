import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attendanceColumnOf } from '../../src/deliver/attendance-columns.ts';
import { attendanceRows } from '../../src/deliver/attendance-table.ts';
import { readAttendance } from '../../src/deliver/read-attendance.ts';
import { readObservations } from '../../src/deliver/read-observations.ts';
import { readRoster } from '../../src/deliver/read-roster.ts';
import { readScores } from '../../src/deliver/read-scores.ts';
import { readCsv } from '../../src/deliver/read-table.ts';
import { columnOf } from '../../src/deliver/roster-columns.ts';
import { halfDaysOf } from '../../src/model/delivery.ts';
import { jsonSchemaOf, type SchemaName } from '../../src/model/json-schemas.ts';
import { attendanceRowSchema, rosterRowSchema } from '../../src/model/people-rows.ts';
import type { RawTable } from '../../src/model/table.ts';
import { exampleDelivery } from './example-delivery.ts';

const PAGE = readFileSync(new URL('../../docs/delivery-files.md', import.meta.url), 'utf8');

interface Documented {
  readonly column: string;
  readonly headings: readonly string[];
  readonly holds: string;
}

/** The rows of the table below a heading of the page. */
function documented(file: string): readonly Documented[] {
  const section = PAGE.split('\n## ').find((each) => each.startsWith(file)) ?? '';
  return section.split('\n').flatMap((line) => {
    const [, column = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const name = /^`(.+)`$/.exec(column)?.[1];
    return name === undefined ? [] : [{ column: name, headings: cells.slice(0, 3), holds: cells[3] ?? '' }];
  });
}

/** What the schema of a row says of each of its columns, but for those that are a list of their own. */
function described(schema: SchemaName): readonly (readonly [string, string | undefined])[] {
  const { properties } = jsonSchemaOf(schema) as {
    properties: Record<string, { description?: string; type?: string }>;
  };
  return Object.entries(properties)
    .filter(([, { type }]) => type !== 'array')
    .map(([column, { description }]) => [column, description] as const);
}

const table = (text: string): readonly RawTable[] => [readCsv(new TextEncoder().encode(text)) as RawTable];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the documented columns of a delivery', () => {
  it.each([
    ['roster.csv', 'roster-row'],
    ['attendance.csv', 'attendance-row'],
    ['scores.csv', 'score-row'],
    ['observations.csv', 'observation-row'],
  ] as const)('of %s are those of its schema, in its words', (file, schema) => {
    expect(documented(file).map(({ column, holds }) => [column, holds])).toEqual(described(schema));
  });

  it.each([
    ['delivery.yaml', 'delivery'],
    ['deletion.json', 'deletion'],
  ] as const)('of %s are all that its schema knows, and no other', (file, schema) => {
    const { properties } = jsonSchemaOf(schema) as { properties: object };
    const told = documented(file).map(({ column }) => column);
    expect([...told].sort()).toEqual(Object.keys(properties).sort());
  });

  it('are known by their headings in three languages', () => {
    for (const { column, headings } of documented('roster.csv'))
      for (const heading of headings) expect([heading, columnOf(heading)]).toEqual([heading, column]);
    for (const { column, headings } of documented('attendance.csv'))
      for (const heading of headings)
        expect([heading, attendanceColumnOf(heading)]).toEqual([heading, column]);
    for (const at of [0, 1, 2]) {
      const [code, test] = documented('scores.csv').map(({ headings }) => headings[at]);
      expect(readScores(bytes(`${code},${test},q1\nHN-1,pre,1\n`), new Set(['HN-1'])).problems).toEqual([]);
      const heads = documented('observations.csv').map(({ headings }) => headings[at]);
      const items = Array.from({ length: 24 }, (_, item) => item + 1);
      const line = ['F-001', 'M-001', '2026-03-02', ...items.map(() => 2)];
      const observed = { ...exampleDelivery, observer: 'M-001' };
      expect(readObservations(bytes(`${[...heads, ...items]}\n${line}\n`), observed).problems).toEqual([]);
    }
  });

  it('are what is read and written', () => {
    const { participants } = readRoster(table('Código,Nombre,Sexo,Edad\nhn-1,Ana,mujer,30\n'), '2026-03-02');
    expect(participants.map((each) => rosterRowSchema.safeParse(each).success)).toEqual([true]);
    const frame = { codes: new Set(['HN-1']), held: halfDaysOf(exampleDelivery) };
    const typed = table('Código,Fecha,Firma mañana,Marca mañana\nHN-1,2/3/2026,sí,presente\n');
    const rows = attendanceRows(readAttendance(typed, frame).presences);
    expect(rows.map((each) => attendanceRowSchema.safeParse(each).success)).toEqual([true]);
    expect(rows[0]).toMatchObject({ 'morning-signed': 'x', 'morning-mark': 'P', 'afternoon-mark': '' });
  });
});
