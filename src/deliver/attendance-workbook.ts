import { type Delivery, HALVES } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import type { Cell, CellLook, ChoiceList, Sheet, SheetRow, Workbook } from '../model/workbook.ts';
import { AGE_BANDS } from './age-band.ts';
import type { Participant } from './participant.ts';
import { ROW_HEIGHT, walkInRows } from './sheet-pages.ts';
import { dataNotice, sheetFacts, sheetTitle } from './sheet-words.ts';

/** What a workbook for typing is made for. */
export interface TypedOptions {
  readonly delivery: Delivery;
  readonly participants: readonly Participant[];
  /** Empty numbered rows in place of participants. */
  readonly blank: number | undefined;
  readonly paper: Paper;
  /** Of the area `forms`. */
  readonly words: Words;
  /** Of the area `typed`. */
  readonly typed: Words;
}

/** 255 mm in all, as on the printed sheet; a little is taken from each column for those of the marks. */
const PERSON_COLUMNS = [
  ['code', 19],
  ['name', 52],
  ['institution', 27],
  ['position', 23],
  ['municipality', 21],
  ['sex', 10.5],
  ['age', 10.5],
] as const;
const NUMBER_WIDTH = 7;
const SIGNED_WIDTH = 29;
const MARK_WIDTH = 13.5;
const FIRST_HALF = PERSON_COLUMNS.length + 1;
const SEX_COLUMN = 6;
const COLUMNS = FIRST_HALF + 2 * HALVES.length;
const MARGIN = 12;

/** Rows above the people: title, facts, notice, headings. The last two stand on every page. */
const HEADING_ROW = 3;
const FIRST_ROW = HEADING_ROW + 1;

const MARKS = ['P', 'T', 'A', 'R'];
const SEXES = ['F', 'M', 'X'];

const WIDE: CellLook = { wrap: true, size: 8 };
const HEADING: CellLook = { bold: true, wrap: true, size: 7.5, border: true, shaded: true };

type Day = Delivery['days'][number];

function wide(value: string, height: number, look: CellLook = WIDE): SheetRow {
  return { cells: [{ value, look, span: COLUMNS }], height };
}

function headRows({ delivery, words, typed }: TypedOptions, day: Day, at: number): readonly SheetRow[] {
  const notice = dataNotice(delivery, words);
  const headings = [
    words('column.number'),
    ...PERSON_COLUMNS.map(([name]) => words(`column.${name}`)),
    ...HALVES.flatMap((half) => [typed(`column.${half}-signed`), typed(`column.${half}-mark`)]),
  ];
  return [
    wide(sheetTitle(delivery, at, words), 9, { bold: true, size: 14 }),
    wide(sheetFacts(delivery, day, words), 8),
    wide(`${typed('legend')} ${notice}`, 13, { wrap: true, size: 7 }),
    { cells: headings.map((value) => ({ value, look: HEADING })), height: 10 },
  ];
}

/** Two lines of the column of names hold so many letters in bold of 10 points, and so many of 8; three of 7 hold the rest. */
const LARGE_NAME = 34;
const MIDDLE_NAME = 50;

function nameLook({ length }: string): CellLook {
  if (length <= LARGE_NAME) return { bold: true, size: 10 };
  return { bold: true, size: length <= MIDDLE_NAME ? 8 : 7 };
}

function personCells(person: Participant | undefined, open: boolean): readonly Cell[] {
  const values: Readonly<Record<(typeof PERSON_COLUMNS)[number][0], string>> = {
    code: person?.code ?? '',
    name: person?.name.toUpperCase() ?? '',
    institution: person?.institution ?? '',
    position: person?.position ?? '',
    municipality: person?.municipality ?? '',
    sex: person?.sex ?? '',
    age: person?.ageGroup ?? '',
  };
  return PERSON_COLUMNS.map(([name]) => ({
    value: values[name],
    look: { wrap: true, border: true, open, ...(name === 'name' ? nameLook(values.name) : { size: 8 }) },
  }));
}

/** A row to type in. What the roster says may not be changed here; a half-day that is not held is grey. */
function personRow(at: number, day: Day, { participants, blank }: TypedOptions): SheetRow {
  const person = blank === undefined ? participants[at] : undefined;
  const halves = HALVES.flatMap((half) => {
    const held = day[half] !== undefined;
    const look: CellLook = { border: true, align: 'center', open: held, shaded: !held };
    return [{ look }, { look }];
  });
  const number: Cell = { value: at + 1, look: { border: true, align: 'center', size: 8 } };
  return { cells: [number, ...personCells(person, person === undefined), ...halves], height: ROW_HEIGHT };
}

function peopleRows(day: Day, options: TypedOptions): readonly SheetRow[] {
  const { participants, blank, words } = options;
  const registered = blank ?? participants.length;
  const walkIns = blank === undefined ? walkInRows(participants.length) : 0;
  const row = (_: unknown, at: number): SheetRow => personRow(at, day, options);
  const all = Array.from({ length: registered + walkIns }, row);
  const label = wide(words('sheet.walk-in'), 5, { bold: true, size: 8, ruled: true });
  return walkIns === 0 ? all : [...all.slice(0, registered), label, ...all.slice(registered)];
}

/** Where totals and signatures are written by hand, once printed. */
function signatureRows({ words }: TypedOptions): readonly SheetRow[] {
  const label = (key: string, span: number): Cell => ({
    value: words(`sheet.${key}`),
    look: { size: 8, ruled: true },
    span,
  });
  const gap: Cell = {};
  return [
    { cells: [], height: 11 },
    {
      cells: [
        label('total-morning', 2),
        gap,
        label('total-afternoon', 1),
        gap,
        label('signature-trainer', 3),
        gap,
        label('signature-institution', 3),
      ],
      height: 6,
    },
  ];
}

function choicesOf(rows: number, typed: Words): readonly ChoiceList[] {
  const area = (column: number) => ({
    rows: [FIRST_ROW, FIRST_ROW + rows - 1] as const,
    columns: [column, column] as const,
  });
  const halves = HALVES.flatMap((_, at) => [
    { ...area(FIRST_HALF + 2 * at), values: ['x'], message: typed('choose.signed') },
    { ...area(FIRST_HALF + 2 * at + 1), values: MARKS, message: typed('choose.mark') },
  ]);
  return [
    ...halves,
    { ...area(SEX_COLUMN), values: SEXES, message: typed('choose.sex') },
    { ...area(SEX_COLUMN + 1), values: AGE_BANDS, message: typed('choose.age') },
  ];
}

function daySheet(day: Day, at: number, options: TypedOptions): Sheet {
  const { delivery, paper, words, typed } = options;
  const people = peopleRows(day, options);
  const page = words('sheet.page', { number: '{page}', all: '{pages}' });
  const { kit } = delivery;
  return {
    name: day.date,
    columns: [
      NUMBER_WIDTH,
      ...PERSON_COLUMNS.map(([, mm]) => mm),
      ...HALVES.flatMap(() => [SIGNED_WIDTH, MARK_WIDTH]),
    ],
    rows: [...headRows(options, day, at), ...people, ...signatureRows(options)],
    frozen: [FIRST_ROW, 3],
    choices: choicesOf(people.length, typed),
    locked: true,
    print: {
      paper,
      landscape: true,
      margin: MARGIN,
      repeated: [HEADING_ROW - 1, HEADING_ROW],
      foot: [
        `${page} · ${words('sheet.initials')} ________`,
        `${kit.id} ${kit.version} · ${delivery.id} · ${day.date}`,
      ],
    },
  };
}

/** The sign-in sheets as a workbook to type in, a sheet a day; the day stands on its tab, by which it is read again. */
export function composeTyped(options: TypedOptions): Workbook {
  const { delivery, words } = options;
  return {
    title: words('sheet.name'),
    sheets: delivery.days.map((day, at) => daySheet(day, at, options)),
    locked: true,
  };
}
