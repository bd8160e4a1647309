import type { DocCell, DocRow } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import type { Leaf } from '../flow/leaf.ts';
import type { Facts } from '../structure.ts';
import { createRow, type RowCell } from './create-row.ts';
import { regularCells } from './regular-cells.ts';
import type { TablePlan } from './table-plan.ts';

/** Facts about a cell that the structure tells. */
function factsOf({ span = 1 }: DocCell, header: DocCell['header']): Facts {
  return {
    ...(header && { scope: header === 'column' ? 'Column' : 'Row' }),
    ...(span > 1 && { columnSpan: span }),
  };
}

/** One row of a table as a leaf, its cells as columns side by side. `parent` is the head or the body of the table. */
export function layRow(row: DocRow, plan: TablePlan, parent: number, isHead = false): Leaf {
  const { table, setting } = plan;
  const { shop } = setting;
  const tr = shop.tree.add('TR', parent);
  let at = 0;
  const cells = regularCells(row, table.columns.length).map((cell): RowCell => {
    const header = cell.header ?? (isHead ? 'column' : undefined);
    const { x, width, setting: inner } = plan.slot(at, cell.span ?? 1, header);
    at += cell.span ?? 1;
    const node = shop.tree.add(header ? 'TH' : 'TD', tr, factsOf(cell, header));
    const { leaves } = shop.lay(cell.blocks, { ...inner, parent: node });
    return { column: { leaves, open: [] }, x, width };
  });
  const least = (row.height ?? 0) * POINTS_PER_MM;
  return createRow(cells, { role: table.role, setting, ruled: row.ruled === true, isHead, least });
}
