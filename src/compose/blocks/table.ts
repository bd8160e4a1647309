import type { Table, TableRow } from '../../model/content.ts';
import type { DocRow, DocTable } from '../../model/doc.ts';
import type { Desk } from '../desk.ts';
import type { BlockSetting } from './block-setting.ts';
import { composeText } from './text.ts';

function headRow({ cells }: TableRow, desk: Desk): DocRow {
  return { cells: cells.map(({ children }) => ({ header: 'column', blocks: composeText(children, desk) })) };
}

function bodyRow({ cells }: TableRow, desk: Desk): DocRow {
  return { cells: cells.map(({ children }) => ({ blocks: composeText(children, desk) })) };
}

export function composeTable(table: Table, { desk }: BlockSetting): DocTable {
  return {
    type: 'table',
    role: 'data',
    columns: table.head.cells.map((_, at) => ({ width: 'auto', align: table.align[at] ?? 'left' })),
    head: [headRow(table.head, desk)],
    rows: table.rows.map((row) => bodyRow(row, desk)),
    place: table.place,
  };
}
