import type { Cell, ChoiceList, Sheet, SheetPrint, SheetRow } from '../model/workbook.ts';
import { cellName } from './cell-name.ts';
import { textHeight } from './row-height.ts';
import type { Styles } from './styles.ts';
import { xmlPart, xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
/** A column's width is counted in digits of the workbook's font: 7 pixels each at 96 to the inch, and 5 at its sides. */
const PIXELS_PER_INCH = 96;
const DIGIT = 7;
const SIDES = 5;
const PAPER_CODES = { letter: 1, a4: 9 } as const;
/** The format's limits. */
const MAX_LIST = 255;
const MAX_TEXT = 32_767;

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: Styles;
  /** The place of a text in the list that all sheets share. */
  text(value: string): number;
}

function widthOf(mm: number): string {
  const pixels = (mm / MM_PER_INCH) * PIXELS_PER_INCH;
  return Math.max(0, (pixels - SIDES) / DIGIT).toFixed(2);
}

function columnsPart(widths: readonly number[]): string {
  const columns = widths.map(
    (mm, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(mm)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** Text that a spreadsheet would take for a formula if somebody typed it. */
const FORMULA_LIKE = /^[=+\-@\t\r＝＋－＠]/;

function cellPart({ value, look = {} }: Cell, name: string, { styles, text }: Shared): string {
  if (typeof value === 'number') return `<c r="${name}" s="${styles.of(look, false)}"><v>${value}</v></c>`;
  if (value === undefined || value === '') return `<c r="${name}" s="${styles.of(look, false)}"/>`;
  const style = styles.of(look, FORMULA_LIKE.test(value));
  return `<c r="${name}" s="${style}" t="s"><v>${text(value.slice(0, MAX_TEXT))}</v></c>`;
}

/** Every cell with the column it begins at. The columns that it spans are cells, too, so that borders go around. */
function placed(cells: readonly Cell[]): readonly (readonly [column: number, cell: Cell])[] {
  let column = 0;
  return cells.flatMap(({ span = 1, ...cell }) => {
    const first = column;
    column += span;
    const covered: Cell = cell.look ? { look: cell.look } : {};
    return Array.from({ length: span }, (_, at) => [first + at, at === 0 ? cell : covered] as const);
  });
}

function heightPart(row: SheetRow, columns: readonly number[]): string {
  if (row.height === undefined) return ` ht="${textHeight(row, columns).toFixed(2)}"`;
  return ` ht="${((row.height / MM_PER_INCH) * POINTS_PER_INCH).toFixed(2)}" customHeight="1"`;
}

function rowsPart({ rows, columns }: Sheet, shared: Shared): string {
  const parts = rows.map((each, row) => {
    const inner = placed(each.cells).map(([column, cell]) => cellPart(cell, cellName(row, column), shared));
    return `<row r="${row + 1}"${heightPart(each, columns)}>${inner.join('')}</row>`;
  });
  return `<sheetData>${parts.join('')}</sheetData>`;
}

function mergesPart({ rows }: Sheet): string {
  const merges = rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.flatMap(({ span = 1 }) => {
      const first = column;
      column += span;
      return span > 1 ? [`${cellName(row, first)}:${cellName(row, column - 1)}`] : [];
    });
  });
  const inner = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${inner.join('')}</mergeCells>`;
}

function panePart([rows, columns]: readonly [number, number]): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/>`;
}

function viewPart({ frozen = [0, 0] }: Sheet, first: boolean): string {
  const selected = first ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView${selected} workbookViewId="0">${panePart(frozen)}</sheetView></sheetViews>`;
}

function choicesPart(choices: readonly ChoiceList[]): string {
  const inner = choices.map(({ rows, columns, values, message }) => {
    const list = values.join(',');
    if (list.length > MAX_LIST || values.some((value) => /[,"]/.test(value)))
      throw new Error(`A list of choices that a cell cannot hold: ${values.length} values`);
    const area = `${cellName(rows[0], columns[0])}:${cellName(rows[1], columns[1])}`;
    return (
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
      `error="${xmlText(message.slice(0, MAX_LIST))}" sqref="${area}"><formula1>"${xmlText(list)}"</formula1></dataValidation>`
    );
  });
  return choices.length === 0
    ? ''
    : `<dataValidations count="${choices.length}">${inner.join('')}</dataValidations>`;
}

function footText(text: string): string {
  return xmlText(text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P'));
}

function printPart({ paper, landscape, margin, foot }: SheetPrint): string {
  const side = (margin / MM_PER_INCH).toFixed(4);
  const half = (margin / MM_PER_INCH / 2).toFixed(4);
  const text = foot ? `&amp;L&amp;8${footText(foot[0])}&amp;R&amp;8${footText(foot[1])}` : '';
  return (
    `<pageMargins left="${side}" right="${side}" top="${side}" bottom="${side}" header="${half}" footer="${half}"/>` +
    `<pageSetup paperSize="${PAPER_CODES[paper]}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    (text === '' ? '' : `<headerFooter><oddFooter>${text}</oddFooter></headerFooter>`)
  );
}

/** A sheet's part of a workbook. The order of its elements is the format's (ECMA-376, 18.3.1.99). */
export function sheetPart(sheet: Sheet, shared: Shared, first: boolean): Uint8Array {
  const { columns, choices = [], locked, print } = sheet;
  return xmlPart(
    `<worksheet xmlns="${MAIN}">` +
      (print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
      viewPart(sheet, first) +
      '<sheetFormatPr defaultRowHeight="13.5"/>' +
      columnsPart(columns) +
      rowsPart(sheet, shared) +
      (locked
        ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
        : '') +
      mergesPart(sheet) +
      choicesPart(choices) +
      (print ? printPart(print) : '') +
      '</worksheet>',
  );
}
