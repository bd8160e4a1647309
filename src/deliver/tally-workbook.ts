import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import type { Cell, Sheet, SheetRow, Workbook } from '../model/workbook.ts';
import { isText, type ReportCell, type ReportTable, type TallyReport } from './tally-report.ts';

/** Millimetres. */
const NARROW = 24;
const WIDE = 62;
const MARGIN = 15;
const TAB_LETTERS = 31;
const HEAD = { bold: true, shaded: true, border: true, wrap: true } as const;

/** A name that a tab may have. Numbers keep names apart that begin alike. */
function tabName(title: string, at: number): string {
  const plain = title.replace(/[[\]:*?/\\]/g, ' ');
  return `${at + 1} ${plain}`.slice(0, TAB_LETTERS).trim();
}

function cellOf(cell: ReportCell): Cell {
  if (typeof cell === 'object') return { value: cell.share, look: { border: true, format: 'percent' } };
  const text = isText(cell);
  return { value: cell, look: { border: true, align: text ? 'left' : 'right', wrap: text } };
}

function headRow(head: readonly string[]): SheetRow {
  return { cells: head.map((value) => ({ value, look: HEAD })) };
}

function sheetOf({ title, head, rows }: ReportTable, at: number, { paper, words }: WorkbookOptions): Sheet {
  const body = rows.length > 0 ? rows : [[words('tally.none-shown')]];
  const texts = head.map((_, column) => column === 0 || rows.some((row) => isText(row[column])));
  const wide = texts.filter(Boolean).length > 2 ? WIDE / 2 : WIDE;
  return {
    name: tabName(title, at),
    columns: texts.map((text) => (text ? wide : NARROW)),
    rows: [headRow(head), ...body.map((row) => ({ cells: row.map(cellOf) }))],
    frozen: [1, 0],
    print: {
      paper,
      landscape: head.length > 5,
      margin: MARGIN,
      repeated: [0, 0],
      foot: [title, '{page}/{pages}'],
    },
  };
}

function summaryOf(report: TallyReport, { paper, words, title }: WorkbookOptions): Sheet {
  const line = (value: string): SheetRow => ({ cells: [{ value, look: { wrap: true }, span: 2 }] });
  const facts = report.facts.map(([label, value]) => ({ cells: [label, value].map(cellOf) }));
  const unlearnt = report.unlearnt.length > 0 ? report.unlearnt : [words('tally.unlearnt.none')];
  return {
    name: tabName(words('tally.totals'), 0),
    columns: [WIDE, WIDE * 1.6],
    rows: [
      { cells: [{ value: title, look: { bold: true, size: 14 }, span: 2 }] },
      ...facts,
      { cells: [{ value: words('tally.unlearnt'), look: { bold: true }, span: 2 }] },
      ...unlearnt.map(line),
      ...report.notes.map(line),
    ],
    print: { paper, landscape: false, margin: MARGIN, foot: [title, '{page}/{pages}'] },
  };
}

export interface WorkbookOptions {
  readonly title: string;
  readonly paper: Paper;
  /** Of the area `counts`. */
  readonly words: Words;
}

/** A tally as a workbook: totals, then a sheet for each table. */
export function tallyWorkbook(report: TallyReport, options: WorkbookOptions): Workbook {
  const tables = [report.traits, ...report.crossings, report.attendance, report.questions];
  return {
    title: options.title,
    sheets: [summaryOf(report, options), ...tables.map((table, at) => sheetOf(table, at + 1, options))],
  };
}
