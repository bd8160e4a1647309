import type { Delivery } from '../model/delivery.ts';
import type { Doc, DocBlock, DocColumn, DocRow } from '../model/doc.ts';
import { type Logos, logosBlock, NO_LOGOS } from '../model/logos.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { clipLines } from './clip-lines.ts';
import { codeMatrix } from './code-matrix.ts';
import { landscapeDoc } from './landscape-doc.ts';
import type { Participant } from './participant.ts';
import { ROW_HEIGHT, type SheetPage, sheetPages, walkInRows } from './sheet-pages.ts';
import { dataNotice, sheetFacts, sheetTitle } from './sheet-words.ts';

/** What a set of sign-in sheets is made for. */
export interface SheetOptions {
  readonly delivery: Delivery;
  readonly participants: readonly Participant[];
  /** Empty numbered rows in place of participants. */
  readonly blank: number | undefined;
  readonly paper: Paper;
  readonly logos?: Logos;
  /** Of the area `forms`. */
  readonly words: Words;
}

/** Columns and their widths in millimetres: 255 in all, on Letter and A4 alike. */
const COLUMNS = [
  ['number', 7],
  ['code', 20],
  ['name', 57],
  ['institution', 30],
  ['position', 25],
  ['municipality', 22.5],
  ['sex', 11.5],
  ['age', 10],
  ['morning', 36],
  ['afternoon', 36],
] as const;
type ColumnName = (typeof COLUMNS)[number][0];
/** Letters that a line of a narrow column holds, and of a name in its larger size on two lines. */
const LETTERS = { institution: 16, position: 13, municipality: 12, age: 7 };
const NAME_LETTERS = 42;
const CODE_SIZE = 14;
/** Millimetres: beside the title, so that no row is lost. */
const LOGO_HEIGHT = 9;
const FOOT_COLUMNS = [19, 178, 58];

const SHEET_COLUMNS: readonly DocColumn[] = COLUMNS.map(([name, mm]) => ({
  width: { mm },
  align: name === 'number' ? 'right' : 'left',
}));

function cell(text: string, role: 'body' | 'lead' = 'body'): { blocks: readonly DocBlock[] } {
  return { blocks: text === '' ? [] : [{ type: 'paragraph', role, spans: [{ text }] }] };
}

/** A numbered row. Names in capitals, as on the certificate: so that the person sees how it will be spelt. */
function personRow(at: number, { participants, blank }: SheetOptions): DocRow {
  const person = blank === undefined ? participants[at] : undefined;
  const values: Readonly<Record<ColumnName, string>> = {
    number: String(at + 1),
    code: person?.code ?? '',
    name: person?.name.toUpperCase() ?? '',
    institution: clipLines(person?.institution ?? '', LETTERS.institution),
    position: clipLines(person?.position ?? '', LETTERS.position),
    municipality: clipLines(person?.municipality ?? '', LETTERS.municipality),
    sex: person?.sex.slice(0, 1).toUpperCase() ?? '',
    age: clipLines(person?.ageGroup ?? '', LETTERS.age),
    morning: '',
    afternoon: '',
  };
  return {
    height: ROW_HEIGHT,
    cells: COLUMNS.map(([name]) =>
      cell(values[name], name === 'name' && values.name.length <= NAME_LETTERS ? 'lead' : 'body'),
    ),
  };
}

/** The rows of a page. The first row for those who are not on the list is set off by a rule, and says so. */
function rowsOf({ from, to }: SheetPage, options: SheetOptions): readonly DocRow[] {
  const { participants, blank, words } = options;
  return Array.from({ length: to - from }, (_, offset) => {
    const at = from + offset;
    const row = personRow(at, options);
    if (blank !== undefined || at !== participants.length) return row;
    const cells = row.cells.map((each, column) => (column === 1 ? cell(words('sheet.walk-in')) : each));
    return { ...row, cells, ruled: true };
  });
}

function rowCount({ participants, blank }: SheetOptions): number {
  return blank ?? participants.length + walkInRows(participants.length);
}

/** Letters that a line of the facts and of the notice holds, how many lines of them have room, and how many more take that of a row. */
const FACTS = { letters: 135, lines: 2, aRow: 2 };
const NOTICE = { letters: 125, lines: 4, aRow: 2 };

function rowsFor({ length }: string, { letters, lines, aRow }: typeof FACTS): number {
  return Math.max(0, Math.ceil((Math.ceil(length / letters) - lines) / aRow));
}

/** Names of institutions in full may take the room of rows: a sheet's foot never goes over to a page of its own. */
function sparedRows({ delivery, words }: SheetOptions): { readonly first: number; readonly each: number } {
  const first = delivery.days.map((day) => rowsFor(sheetFacts(delivery, day, words), FACTS));
  return { first: Math.max(...first), each: rowsFor(footText(delivery, words), NOTICE) };
}

/** What the marks mean, and who may see the data. */
function footText(delivery: Delivery, words: Words): string {
  return `${words('sheet.legend')} ${dataNotice(delivery, words)}`;
}

interface SheetDay {
  readonly day: Delivery['days'][number];
  /** From 0. */
  readonly at: number;
  readonly pages: readonly SheetPage[];
}

function headBlocks(options: SheetOptions, sheet: SheetDay): readonly DocBlock[] {
  const { delivery, words, logos = NO_LOGOS } = options;
  return [
    {
      type: 'heading',
      level: 2,
      id: `day-${sheet.at + 1}`,
      spans: [{ text: sheetTitle(delivery, sheet.at, words) }],
      outline: true,
    },
    ...logosBlock(logos, LOGO_HEIGHT),
    {
      type: 'paragraph',
      role: 'meta',
      spans: [{ text: sheetFacts(delivery, sheet.day, words) }],
      keepWithNext: true,
    },
  ];
}

/** What every page says at its foot: who may see the data, what the marks mean, and a code to file a scan by. */
function footBlocks(options: SheetOptions, sheet: SheetDay, page: number): readonly DocBlock[] {
  const { delivery, words } = options;
  const { kit } = delivery;
  const number = `${page + 1}/${sheet.pages.length}`;
  const code = codeMatrix(
    `${kit.id} ${kit.version} ${sheet.day.date} ${number}`,
    CODE_SIZE,
    words('sheet.code', { number, date: sheet.day.date }),
  );
  const small = (text: string): DocBlock => ({ type: 'paragraph', role: 'small', spans: [{ text }] });
  const texts = [small(footText(delivery, words))];
  const initials = [
    small(words('sheet.page', { number: page + 1, all: sheet.pages.length })),
    small(words('sheet.initials')),
  ];
  return [
    {
      type: 'table',
      role: 'card',
      dense: true,
      columns: FOOT_COLUMNS.map((mm) => ({ width: { mm }, align: 'left' as const })),
      head: [],
      // The code says which sheet it is: it heads the row for who has it read aloud.
      rows: [{ cells: [{ blocks: [code], header: 'row' }, { blocks: texts }, { blocks: initials }] }],
    },
    ...(page === sheet.pages.length - 1 ? [signatures(words)] : []),
  ];
}

function signatures(words: Words): DocBlock {
  const labels = ['total-morning', 'total-afternoon', 'signature-trainer', 'signature-institution'];
  const row = labels.map((key, at) => ({ label: words(`sheet.${key}`), share: at < 2 ? 1 : 2 }));
  return { type: 'fields', rows: [row] };
}

function pageBlocks(options: SheetOptions, sheet: SheetDay, page: number): readonly DocBlock[] {
  const { words } = options;
  const rows = sheet.pages[page];
  const head = {
    cells: COLUMNS.map(([name]) => ({ ...cell(words(`column.${name}`)), header: 'column' as const })),
  };
  return [
    ...(page > 0 || sheet.at > 0 ? [{ type: 'break' as const, to: 'page' as const }] : []),
    ...(page === 0 ? headBlocks(options, sheet) : []),
    {
      type: 'table',
      role: 'form',
      dense: true,
      columns: SHEET_COLUMNS,
      head: [head],
      rows: rows ? rowsOf(rows, options) : [],
    },
    ...footBlocks(options, sheet, page),
  ];
}

/** Sign-in sheets, one for each day with both half-days on it. */
export function composeSheets(options: SheetOptions): Doc {
  const { delivery, words, paper, logos = NO_LOGOS } = options;
  const { kit, language } = delivery;
  const pages = sheetPages(rowCount(options), sparedRows(options));
  const blocks = delivery.days.flatMap((day, at) =>
    pages.flatMap((_, page) => pageBlocks(options, { day, at, pages }, page)),
  );
  return landscapeDoc(
    {
      kind: 'attendance',
      title: words('sheet.name'),
      subtitle: kit.title,
      language,
      paper,
      head: kit.title,
      foot: `${kit.id} ${kit.version} · ${delivery.id} · ${words('sheet.foot')}`,
      folio: words('folio'),
      assets: logos.assets,
    },
    blocks,
  );
}
