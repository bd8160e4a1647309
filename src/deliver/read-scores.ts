import type { TableRow } from '../model/table.ts';
import type { RowProblem } from './participant.ts';
import { readOnce } from './read-once.ts';
import { plainHeading, readTable, type Table } from './read-table.ts';

/** A test that one person took: which questions were right. What was not answered is not right. */
export interface TestResult {
  readonly code: string;
  readonly test: 'pre' | 'post';
  readonly right: ReadonlyMap<string, boolean>;
}

export interface Scores {
  readonly results: readonly TestResult[];
  readonly problems: readonly RowProblem[];
}

interface Columns {
  readonly code: number;
  readonly test: number;
  /** Ids of questions, and their columns. */
  readonly questions: readonly (readonly [id: string, column: number])[];
}

function columnsOf(headings: readonly string[]): Columns {
  const plain = headings.map(plainHeading);
  const code = plain.findIndex((heading) => /^(cod(igo)?|code)$/.test(heading));
  const test = plain.findIndex((heading) => /^(prueba|test)$/.test(heading));
  const questions = plain.map((id, at) => [id, at] as const);
  return { code, test, questions: questions.filter(([id, at]) => at !== code && at !== test && id !== '') };
}

/** What a row says, or what keeps it from being read. */
function resultOf({ cells }: TableRow, columns: Columns, codes: ReadonlySet<string>): TestResult | string {
  const code = (cells[columns.code] ?? '').toUpperCase();
  const test = plainHeading(cells[columns.test] ?? '');
  if (!codes.has(code)) return 'scores.unknown-code';
  if (test !== 'pre' && test !== 'post') return 'scores.bad-test';
  const right = new Map<string, boolean>();
  for (const [id, at] of columns.questions) {
    const value = cells[at] ?? '';
    if (value !== '' && value !== '0' && value !== '1') return 'scores.bad-score';
    right.set(id, value === '1');
  }
  return { code, test, right };
}

function readRows({ headings, rows }: Table, codes: ReadonlySet<string>): Scores {
  const columns = columnsOf(headings);
  if (columns.code < 0 || columns.test < 0)
    return { results: [], problems: [{ row: 1, key: 'scores.no-columns' }] };
  const { values, problems } = readOnce(rows, {
    read: (row) => resultOf(row, columns, codes),
    keyOf: ({ code, test }) => `${code} ${test}`,
    twice: 'scores.twice',
  });
  return { results: values, problems };
}

/** `scores.csv`: a row for each person and test, a column for each question, 1 for right. */
export function readScores(bytes: Uint8Array, codes: ReadonlySet<string>): Scores {
  const table = readTable(bytes);
  return 'key' in table ? { results: [], problems: [table] } : readRows(table, codes);
}

/** Share of right answers, 0 to 1; undefined when the test was not taken. */
export function markOf(result: TestResult | undefined): number | undefined {
  if (!result || result.right.size === 0) return undefined;
  return [...result.right.values()].filter(Boolean).length / result.right.size;
}
