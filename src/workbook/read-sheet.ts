import { MAX_ROWS, type TableRow } from '../model/table.ts';
import { columnOf } from './cell-name.ts';
import { isoOfSerial } from './day-formats.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

/** Columns beyond this are no list of people. */
const MAX_COLUMNS = 256;

/** What cells refer to. */
export interface BookFrame {
  readonly texts: readonly string[];
  readonly dayStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Characters that XML cannot hold are written as `_x0007_` (ECMA-376, 22.4.2.4). */
export function unescapeCodes(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function numberText(value: string, style: number, { dayStyles, from1904 }: BookFrame): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return dayStyles.has(style) && number >= 1 ? isoOfSerial(number, from1904) : String(number);
}

/** The text that a cell shows, near enough to read it; nothing for one that shows an error. */
function textOf({ t, s }: Attributes, value: string, frame: BookFrame): string {
  if (t === 's') return frame.texts[Number(value)] ?? '';
  if (t === 'str' || t === 'inlineStr') return unescapeCodes(value);
  if (t === 'd') return value.slice(0, 10);
  if (t === 'e') return '';
  return t === 'b' ? value : numberText(value, Number(s ?? 0), frame);
}

interface Reading {
  readonly rows: TableRow[];
  row: number;
  cells: string[];
  cell: Attributes;
  column: number;
  value: string;
  taking: boolean;
}

function openRow(reading: Reading, { r }: Attributes): void {
  reading.row = r === undefined ? reading.row + 1 : Number(r);
  reading.cells = [];
  reading.column = -1;
}

function openCell(reading: Reading, attributes: Attributes): void {
  reading.cell = attributes;
  reading.column = columnOf(attributes['r'] ?? '') ?? reading.column + 1;
  reading.value = '';
}

function closeCell(reading: Reading, frame: BookFrame): void {
  const text = textOf(reading.cell, reading.value, frame);
  if (text === '' || reading.column >= MAX_COLUMNS) return;
  while (reading.cells.length < reading.column) reading.cells.push('');
  reading.cells[reading.column] = text;
}

/** Rows that hold something; `undefined` when there are too many. Throws when it is not well-formed. */
export function readSheet(part: Uint8Array | undefined, frame: BookFrame): readonly TableRow[] | undefined {
  const reading: Reading = { rows: [], row: 0, cells: [], cell: {}, column: -1, value: '', taking: false };
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'row') openRow(reading, attributes);
      else if (name === 'c') openCell(reading, attributes);
      else if (name === 'v' || name === 't') reading.taking = true;
    },
    text: (text) => {
      if (reading.taking) reading.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading.taking = false;
      else if (name === 'c') closeCell(reading, frame);
      else if (name === 'row' && reading.cells.length > 0 && reading.rows.length <= MAX_ROWS)
        reading.rows.push({ row: reading.row, cells: reading.cells });
    },
  });
  return reading.rows.length > MAX_ROWS ? undefined : reading.rows;
}
