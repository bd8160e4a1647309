import type { Doc, DocBlock, DocCell, DocColumn, DocTable } from '../model/doc.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { attendancePlot } from './attendance-plot.ts';
import { type DrawnDoc, figureOf, type Plot } from './plot.ts';
import { slopePlot } from './slope-plot.ts';
import type { Tally } from './tally.ts';
import { isText, type ReportCell, type ReportTable, type TallyReport } from './tally-report.ts';

/** What two pages hold; a workbook has the rest. */
const MOST_VALUES = 12;
const MOST_CROSS_COLUMNS = 8;
/** Points: what a page holds on the smaller paper, and what its parts take. */
const PAGE = 640;
const ROW = 16;
const TABLE = 40;
const HEADING = 42;
const FIGURE = 28;
const NOTES = 45;
const MOST_UNLEARNT = 5;

export interface TallyDocOptions {
  readonly tally: Tally;
  readonly report: TallyReport;
  readonly paper: Paper;
  /** Of the words: that of the tool. */
  readonly language: string;
  /** Of the area `counts`. */
  readonly words: Words;
}

function cellText(cell: ReportCell): string {
  return typeof cell === 'object' ? `${Math.round(cell.share * 100)} %` : String(cell);
}

function docCell(text: string, header?: 'column' | 'row'): DocCell {
  const blocks: readonly DocBlock[] = [{ type: 'paragraph', role: 'body', spans: [{ text }] }];
  return header === undefined ? { blocks } : { blocks, header };
}

/** Columns of numbers stand at the right. */
function docTable({ title, head, rows }: ReportTable): DocBlock {
  const columns: readonly DocColumn[] = head.map((_, at) => ({
    width: { share: at === 0 ? 2 : 1 },
    align: at === 0 || rows.some((row) => isText(row[at])) ? 'left' : 'right',
  }));
  return {
    type: 'table',
    role: 'data',
    dense: true,
    columns,
    head: [{ cells: head.map((text) => docCell(text, 'column')) }],
    rows: rows.map((row) => ({
      cells: row.map((cell, at) => docCell(cellText(cell), at === 0 ? 'row' : undefined)),
    })),
    caption: [{ text: title }],
  };
}

function factTable(facts: TallyReport['facts']): DocTable {
  return {
    type: 'table',
    role: 'card',
    dense: true,
    columns: [
      { width: { mm: 50 }, align: 'left' },
      { width: { share: 1 }, align: 'left' },
    ],
    head: [],
    rows: facts.map(([label, value]) => ({ cells: [docCell(label, 'row'), docCell(value)] })),
  };
}

function small(text: string): DocBlock {
  return { type: 'paragraph', role: 'small', spans: [{ text }] };
}

/** A row for each trait, with its values beside each other. */
function traitTable({ title, rows }: ReportTable): DocBlock {
  const traits = new Map<string, string[]>();
  for (const [trait = '', value = '', count = ''] of rows) {
    const told = `${cellText(value)}: ${cellText(count)}`;
    traits.set(cellText(trait), [...(traits.get(cellText(trait)) ?? []), told]);
  }
  const facts = [...traits].map(([trait, told]): readonly [string, string] => [
    trait,
    told.length > MOST_VALUES ? `${told.slice(0, MOST_VALUES).join(' · ')} · …` : told.join(' · '),
  ]);
  return { ...factTable(facts), caption: [{ text: title }] };
}

/** The list of objectives below the mark, shortened to what fits. */
function unlearntBlocks({ unlearnt }: TallyReport, words: Words): readonly DocBlock[] {
  const listed = unlearnt.slice(0, MOST_UNLEARNT);
  const more = unlearnt.length > listed.length ? ['…'] : [];
  const texts = listed.length > 0 ? [...listed, ...more] : [words('tally.unlearnt.none')];
  return [
    section('unlearnt', words('tally.unlearnt')),
    {
      type: 'list',
      start: 1,
      items: texts.map((text) => ({
        marker: 'bullet',
        blocks: [{ type: 'paragraph', role: 'body', spans: [{ text }] }],
      })),
    },
  ];
}

function section(id: string, text: string): DocBlock {
  return { type: 'heading', level: 2, id, spans: [{ text }], outline: true };
}

function heightOf({ svg }: Plot): number {
  return Number(/height="([\d.]+)"/.exec(svg)?.[1] ?? 0) + FIGURE;
}

/** What is left of the two pages when all else stands on them. */
function roomsOf({ facts, traits }: TallyReport, plots: Plots, { unlearnt }: Tally): readonly number[] {
  const figure = (plot: Plot | undefined): number => (plot ? HEADING + heightOf(plot) : 0);
  const traitRows = new Set(traits.rows.map(([trait]) => trait)).size + 1;
  const first = HEADING * 1.5 + facts.length * ROW + figure(plots.attendance) + TABLE + traitRows * ROW;
  const objectives = plots.tests
    ? HEADING + Math.max(1, Math.min(unlearnt.length, MOST_UNLEARNT + 1)) * 2 * ROW
    : 0;
  return [PAGE - first, PAGE - figure(plots.tests) - objectives - NOTES];
}

/** Tables in their order on the first of the pages that has room for them. */
function dealTables(
  { crossings }: TallyReport,
  rooms: readonly number[],
): readonly (readonly ReportTable[])[] {
  const left = [...rooms];
  const dealt: ReportTable[][] = rooms.map(() => []);
  for (const table of crossings) {
    const height = TABLE + table.rows.length * ROW;
    const page = left.findIndex((room) => room >= height);
    if (page < 0 || table.rows.length === 0 || table.head.length > MOST_CROSS_COLUMNS) continue;
    left[page] = (left[page] ?? 0) - height;
    dealt[page]?.push(table);
  }
  return dealt;
}

function pagesOf({ report, tally, words }: TallyDocOptions, plots: Plots): readonly DocBlock[] {
  const { traits, facts, notes } = report;
  const [first = [], second = []] = dealTables(report, roomsOf(report, plots, tally));
  return [
    { type: 'heading', level: 1, id: 'tally', spans: [{ text: words('tally.title') }], outline: true },
    factTable(facts),
    ...(plots.attendance
      ? [section('attendance', words('tally.attendance')), figureOf(plots.attendance)]
      : []),
    traitTable(traits),
    ...first.map((table) => docTable(table)),
    { type: 'break', to: 'page' },
    ...(plots.tests ? [section('questions', words('tally.questions')), figureOf(plots.tests)] : []),
    ...(plots.tests ? unlearntBlocks(report, words) : []),
    ...second.map((table) => docTable(table)),
    ...notes.map(small),
  ];
}

interface Plots {
  readonly attendance: Plot | undefined;
  readonly tests: Plot | undefined;
}

/** A tally on two pages, with its plots. */
export function composeTally(options: TallyDocOptions): DrawnDoc {
  const { tally, language, paper, words } = options;
  const plots: Plots = {
    attendance: tally.bars.length > 0 ? attendancePlot(tally.bars, words) : undefined,
    tests: slopePlot(tally.questions, tally.mark, words),
  };
  const doc: Doc = {
    kind: 'tally',
    title: words('tally.title'),
    subtitle: words('tally.period', { from: tally.from, to: tally.to }),
    language,
    format: 'portrait',
    paper,
    sides: 'single',
    running: {
      head: words('tally.period', { from: tally.from, to: tally.to }),
      foot: words('tally.title'),
      folio: '{page}/{pages}',
      blank: '',
      continued: '',
    },
    blocks: pagesOf(options, plots),
    assets: new Map(),
  };
  return { doc, plots: [plots.attendance, plots.tests].flatMap((plot) => (plot ? [plot] : [])) };
}
