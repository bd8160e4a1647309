import type { Table, TableRow } from '../../model/content.ts';
import type { DocRow, DocTable } from '../../model/doc.ts';
import { BOX_SIGN, TICK_BOX } from '../../model/tick-box.ts';
import { plainText } from '../../model/walk.ts';
import type { Desk } from '../desk.ts';
import type { BlockSetting } from './block-setting.ts';
import { composeText } from './text.ts';

function headRow({ cells }: TableRow, desk: Desk): DocRow {
  return { cells: cells.map(({ children }) => ({ header: 'column', blocks: composeText(children, desk) })) };
}

/** Millimetres: of a row to write in by hand. */
const WRITING_ROW = 8.5;

/** Does nobody but who fills it in write in a whole column? One row alone may be empty by chance. */
function isToFillIn({ head, rows }: Table): boolean {
  const isEmpty = (at: number): boolean =>
    rows.every(({ cells }) => plainText(cells[at]?.children ?? []).trim() === '');
  return rows.length > 1 && head.cells.some((_, at) => isEmpty(at));
}

function bodyRow({ cells }: TableRow, desk: Desk): DocRow {
  return {
    cells: cells.map(({ children }) => ({
      blocks: plainText(children).trim() === BOX_SIGN ? [TICK_BOX] : composeText(children, desk),
    })),
  };
}

/** A table of the author's; with a column left empty it is a form, every cell ruled and high enough to write in. */
export function composeTable(table: Table, { desk }: BlockSetting): DocTable {
  const rows = table.rows.map((row) => bodyRow(row, desk));
  const toFillIn = isToFillIn(table);
  return {
    type: 'table',
    role: toFillIn ? 'form' : 'data',
    columns: table.head.cells.map((_, at) => ({ width: 'auto', align: table.align[at] ?? 'left' })),
    head: [headRow(table.head, desk)],
    rows: toFillIn ? rows.map((row) => ({ ...row, height: WRITING_ROW })) : rows,
    place: table.place,
  };
}
