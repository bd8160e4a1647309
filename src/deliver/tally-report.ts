import type { Words } from '../model/strings.ts';
import { SECTORS, TRACKS } from '../model/vocabulary.ts';
import { barLabel } from './attendance-plot.ts';
import type { Shown } from './hide-small.ts';
import { type Crossing, compareValues } from './people-tables.ts';
import type { Tally } from './tally.ts';
import { UNKNOWN } from './trait-value.ts';

/** A share is a number from 0 to 1 in a cell of its own kind. */
export type ReportCell = string | number | { readonly share: number };

/** A table of a tally, ready to be set as text, on paper or in a spreadsheet. */
export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface TallyReport {
  /** Label and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly traits: ReportTable;
  readonly crossings: readonly ReportTable[];
  readonly attendance: ReportTable;
  readonly questions: ReportTable;
  readonly unlearnt: readonly string[];
  readonly notes: readonly string[];
}

/** Stands where a number is hidden, and where there is nobody: the two are not told apart. */
const NOTHING_SHOWN = '·';

/** Words, not a number or what stands for one. */
export function isText(cell: ReportCell | undefined): boolean {
  return typeof cell === 'string' && cell !== NOTHING_SHOWN;
}

/** Values that have words of ours; the rest are people's own. */
const WORDED: ReadonlySet<string> = new Set(['F', 'M', 'X', ...SECTORS, ...TRACKS]);

function valueWords(value: string, words: Words): string {
  if (value === UNKNOWN) return words('tally.unknown');
  return WORDED.has(value) ? words(`value.${value}`) : value;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function rulesText({ perYear, completed, hours }: Tally['rules'], words: Words): string {
  const who = [
    ...(completed ? [words('tally.rules.completed')] : []),
    ...(hours > 0 ? [words('tally.rules.hours', { hours })] : []),
  ];
  const people = who.length > 0 ? who : [words('tally.rules.all')];
  return [...people, ...(perYear ? [words('tally.rules.perYear')] : [])].join('; ');
}

function factsOf(tally: Tally, words: Words): TallyReport['facts'] {
  const { halfDays, marks, rules } = tally;
  const count = (value: Shown): string => (value === undefined ? words('tally.hidden') : String(value));
  const all = !rules.completed && rules.hours === 0;
  const rows: (readonly [string, string])[] = [
    ['from-to', words('tally.period', { from: tally.from, to: tally.to })],
    ['deliveries', String(tally.deliveries)],
    ['rules', rulesText(rules, words)],
    ['participations', count(tally.participations)],
    ['people', count(tally.people)],
    ['half-days', halfDays ? words('tally.half-days.of', halfDays) : count(undefined)],
    ['hours', halfDays ? String(halfDays.hours) : count(undefined)],
  ];
  if (all) rows.push(['certified', count(tally.certified)], ['dropouts', count(tally.dropouts)]);
  if (marks) {
    const shares = { pre: percent(marks.pre), post: percent(marks.post), people: marks.people };
    rows.push(['marks', words('tally.marks.of', shares)]);
    if (marks.gain !== undefined) rows.push(['gain', marks.gain.toFixed(2)]);
  }
  return rows.map(([key, value]) => [words(`tally.${key}`), value]);
}

function traitTable({ traits }: Tally, words: Words): ReportTable {
  const rows = traits.flatMap(({ trait, counts, others }) => {
    const known = [...counts.keys()].some((value) => value !== UNKNOWN);
    // Where nobody said anything there is nothing to tell.
    if (!known && !others) return [];
    const named = [...counts].map(([value, count]) => [valueWords(value, words), count] as const);
    const rest = others ? [[words('tally.others'), NOTHING_SHOWN] as const] : [];
    return [...named, ...rest].map(([value, count]) => [words(`tally.${trait}`), value, count]);
  });
  const head = ['trait', 'value', 'count-head'].map((key) => words(`tally.${key}`));
  return { title: words('tally.by'), head, rows };
}

/** Two traits as rows and columns, more as a list. */
function crossingTable({ traits, cells }: Crossing, tally: Tally, words: Words): ReportTable {
  const names = traits.map((trait) => words(`tally.${trait}`));
  const title = names.join(' × ');
  const told = (values: readonly string[]): readonly string[] =>
    values.map((value) => valueWords(value, words));
  if (traits.length !== 2) {
    const rows = cells.map(({ values, count }) => [...told(values), count]);
    return { title, head: [...names, words('tally.count-head')], rows };
  }
  // A value that is named by itself has its line, though all of it be hidden.
  const valuesOf = (place: 0 | 1): readonly string[] => {
    const single = tally.traits.find(({ trait }) => trait === traits[place]);
    const all = [...cells.map(({ values }) => values[place] ?? ''), ...(single?.counts.keys() ?? [])];
    return [...new Set(all)].sort(compareValues);
  };
  const [columns, lines] = [valuesOf(0), valuesOf(1)];
  const at = new Map(cells.map(({ values, count }) => [values.join('\u0000'), count]));
  const rows = lines.map((line) => [
    valueWords(line, words),
    ...columns.map((column) => at.get([column, line].join('\u0000')) ?? NOTHING_SHOWN),
  ]);
  return { title, head: [names[1] ?? '', ...told(columns)], rows };
}

function attendanceTable({ bars }: Tally, words: Words): ReportTable {
  const head = ['course', 'held', 'inTime', 'late', 'absent'].map((key) => words(`tally.${key}`));
  const rows = bars.map((bar) => [
    barLabel(bar, words),
    bar.held,
    ...[bar.inTime, bar.late, bar.absent].map((count) => count ?? NOTHING_SHOWN),
  ]);
  return { title: words('tally.attendance'), head, rows };
}

function questionTable({ questions }: Tally, words: Words): ReportTable {
  const head = ['question', 'objective', 'pre', 'post'].map((key) => words(`tally.${key}`));
  const share = (value: number | undefined): ReportCell =>
    value === undefined ? NOTHING_SHOWN : { share: value };
  const rows = questions.map(({ id, objectives, pre, post }) => [
    id,
    objectives.join(', '),
    share(pre),
    share(post),
  ]);
  return { title: words('tally.questions'), head, rows };
}

/** What a tally says, in words. */
export function reportOf(tally: Tally, words: Words, rounded: boolean): TallyReport {
  return {
    facts: factsOf(tally, words),
    traits: traitTable(tally, words),
    crossings: tally.crossings.map((each) => crossingTable(each, tally, words)),
    attendance: attendanceTable(tally, words),
    questions: questionTable(tally, words),
    unlearnt: tally.unlearnt.map(({ id, text }) => (text === '' ? id : `${id}: ${text}`)),
    notes: [
      words('tally.note'),
      ...(rounded ? [words('tally.rounded')] : []),
      ...(tally.uncoded ? [words('tally.uncoded')] : []),
    ],
  };
}
