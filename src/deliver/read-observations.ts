import type { Delivery } from '../model/delivery.ts';
import { OBSERVATION_ITEMS, type Observation, observationSchema } from '../model/observation.ts';
import { validate } from '../model/schema-issues.ts';
import type { TableRow } from '../model/table.ts';
import { isoOf } from './iso-of.ts';
import type { RowProblem } from './participant.ts';
import { readOnce } from './read-once.ts';
import { plainHeading, readTable, type Table } from './read-table.ts';

export interface Observations {
  readonly observations: readonly Observation[];
  readonly problems: readonly RowProblem[];
}

interface Columns {
  readonly code: number;
  readonly observer: number;
  readonly date: number;
  readonly items: readonly number[];
}

function columnsOf(headings: readonly string[]): Columns | undefined {
  const plain = headings.map(plainHeading);
  const columns = {
    code: plain.findIndex((heading) => /^(cod(igo)?|code)$/.test(heading)),
    observer: plain.findIndex((heading) =>
      /^(observa|observador(a)?|observer|observe|observateur)$/.test(heading),
    ),
    date: plain.findIndex((heading) => /^(fecha|date)$/.test(heading)),
    items: Array.from({ length: OBSERVATION_ITEMS }, (_, at) => plain.indexOf(String(at + 1))),
  };
  const all = [columns.code, columns.observer, columns.date, ...columns.items];
  return all.every((at) => at >= 0) ? columns : undefined;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  code: 'observations.bad-code',
  observer: 'observations.bad-code',
  date: 'observations.other-day',
  scores: 'observations.bad-score',
};

function scoreOf(cell: string): unknown {
  return /^[0-9]+$/.test(cell) ? Number(cell) : cell.toUpperCase();
}

/** What a row says, or what keeps it from being read. */
function observationOf({ cells }: TableRow, columns: Columns, delivery: Delivery): Observation | string {
  const { value, issues } = validate(observationSchema, {
    code: cells[columns.code]?.toUpperCase(),
    observer: cells[columns.observer]?.toUpperCase(),
    date: isoOf(cells[columns.date] ?? ''),
    scores: columns.items.map((at) => scoreOf(cells[at] ?? '')),
  });
  if (!value) return PROBLEMS[String(issues[0]?.path[0])] ?? 'observations.bad-score';
  const { trainers, observer, days } = delivery;
  if (value.code === value.observer) return 'observations.self';
  if (![trainers.lead, ...(trainers.co ?? [])].includes(value.code)) return 'observations.unknown-trainer';
  if (value.observer !== observer) return 'observations.other-observer';
  return days.some(({ date }) => date === value.date) ? value : 'observations.other-day';
}

function readRows({ headings, rows }: Table, delivery: Delivery): Observations {
  const columns = columnsOf(headings);
  if (!columns) return { observations: [], problems: [{ row: 1, key: 'observations.no-columns' }] };
  const { values, problems } = readOnce(rows, {
    read: (row) => observationOf(row, columns, delivery),
    keyOf: ({ code, date }) => `${code} ${date}`,
    twice: 'observations.twice',
  });
  return { observations: values, problems };
}

/** `observations.csv`: a row for each trainer and day, a column for each item of the form, 0 to 3 or NA. */
export function readObservations(bytes: Uint8Array, delivery: Delivery): Observations {
  const table = readTable(bytes);
  return 'key' in table ? { observations: [], problems: [table] } : readRows(table, delivery);
}
