import type { DocCell, DocRow, DocTable } from '../../model/doc.ts';
import type { Column, Leaf } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { inCells } from '../styles.ts';
import { createRow, type RowCell } from './create-row.ts';

/** What the rows of a table have in common. */
export interface TablePlan {
  readonly table: DocTable;
  readonly setting: Setting;
  readonly widths: readonly number[];
}

const POINTS_PER_MM = 72 / 25.4;

function cellSetting(plan: TablePlan, { at, x, width, header, node }: Slot): Setting {
  const { table, setting } = plan;
  const { shop, scale } = setting;
  const { padX } = shop.theme.table;
  const pad = Math.min(padX * scale, width / 4);
  const styles = inCells(setting.styles);
  const align = table.columns[at]?.align ?? 'left';
  const { align: _align, strong: _strong, ...plain } = setting;
  return {
    ...plain,
    styles: header === 'column' ? { ...styles, body: styles.tableHead } : styles,
    x: x + pad,
    measure: width - 2 * pad,
    hang: 0,
    parent: node,
    tallest: setting.tallest / 2,
    ...(align !== 'left' && { align }),
    ...(header === 'row' && { strong: true }),
    ...(table.place && { place: table.place }),
  };
}

interface Slot {
  readonly at: number;
  readonly x: number;
  readonly width: number;
  readonly header: DocCell['header'];
  readonly node: number;
}

/** Rows that lack cells get empty ones, and what is too much goes into the last column: the tree stays regular. */
function regularCells(row: DocRow, count: number): readonly DocCell[] {
  const cells: DocCell[] = [];
  let used = 0;
  for (const cell of row.cells) {
    const span = Math.min(cell.span ?? 1, count - used);
    const last = cells.at(-1);
    if (span > 0) cells.push({ ...cell, span });
    else if (last) cells[cells.length - 1] = { ...last, blocks: [...last.blocks, ...cell.blocks] };
    used += Math.max(0, span);
  }
  while (used < count) {
    cells.push({ blocks: [] });
    used += 1;
  }
  return cells;
}

/** One row of a table as a leaf, its cells as columns side by side. */
export function layRow(row: DocRow, plan: TablePlan, parent: number, isHead: boolean): Leaf {
  const { table, setting, widths } = plan;
  const { shop } = setting;
  const tr = shop.tree.add('TR', parent);
  let at = 0;
  let x = setting.x;
  const cells = regularCells(row, table.columns.length).map((cell): RowCell => {
    const span = cell.span ?? 1;
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    const header = cell.header ?? (isHead ? 'column' : undefined);
    const facts = {
      ...(header && { scope: header === 'column' ? ('Column' as const) : ('Row' as const) }),
      ...(span > 1 && { columnSpan: span }),
    };
    const node = shop.tree.add(header ? 'TH' : 'TD', tr, facts);
    const inner = cellSetting(plan, { at, x, width, header, node });
    const column: Column = { leaves: shop.lay(cell.blocks, inner).leaves, open: [] };
    const placed = { column, x, width };
    at += span;
    x += width;
    return placed;
  });
  return createRow(cells, {
    role: table.role,
    setting,
    ruled: row.ruled === true,
    isHead,
    least: (row.height ?? 0) * POINTS_PER_MM,
  });
}
