import type { StructureNode } from '../model/paged.ts';

/** Ids of the head cells of each cell that needs them said, by node. */
export type CellHeaders = ReadonlyMap<number, readonly number[]>;

type Children = readonly (readonly StructureNode[] | undefined)[];

function rowsOf(table: StructureNode, children: Children): readonly StructureNode[] {
  return (children[table.id] ?? []).flatMap((child) => {
    if (child.role === 'TR') return [child];
    return child.role === 'THead' || child.role === 'TBody'
      ? (children[child.id] ?? []).filter(({ role }) => role === 'TR')
      : [];
  });
}

interface PlacedCell {
  readonly cell: StructureNode;
  readonly row: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

function placeCells(rows: readonly StructureNode[], children: Children): readonly PlacedCell[] {
  return rows.flatMap((tr, row) => {
    let column = 0;
    return (children[tr.id] ?? []).map((cell) => {
      const from = column;
      column += cell.columnSpan ?? 1;
      return { cell, row, from, to: column };
    });
  });
}

/** A table whose head is one row of single cells is understood by its scopes alone. */
function needsHeaders(cells: readonly PlacedCell[]): boolean {
  const heads = cells.filter(({ cell }) => cell.role === 'TH' && cell.scope !== 'Row');
  return heads.some(({ row, cell }) => row > 0 || (cell.columnSpan ?? 1) > 1);
}

function headersOf(one: PlacedCell, heads: readonly PlacedCell[]): readonly number[] {
  return heads
    .filter(({ cell, row, from, to }) =>
      cell.scope === 'Row' ? row === one.row : row < one.row && from < one.to && to > one.from,
    )
    .map(({ cell }) => cell.id);
}

/** Head cells of the cells of tables with heads that span columns, or of more than one row (ISO 14289-1, 7.5). */
export function findHeaders(nodes: readonly StructureNode[], children: Children): CellHeaders {
  const headers = new Map<number, readonly number[]>();
  for (const table of nodes) {
    if (table.role !== 'Table') continue;
    const cells = placeCells(rowsOf(table, children), children);
    if (!needsHeaders(cells)) continue;
    const heads = cells.filter(({ cell }) => cell.role === 'TH');
    for (const one of cells) {
      if (one.cell.role === 'TD') headers.set(one.cell.id, headersOf(one, heads));
    }
  }
  return headers;
}
