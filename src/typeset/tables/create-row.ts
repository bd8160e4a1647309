import type { DocTable } from '../../model/doc.ts';
import type { Color } from '../../model/paged.ts';
import { drawColumn } from '../flow/draw-column.ts';
import { type Column, createLeaf, type Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Pen } from '../flow/pen.ts';
import { takeFrom } from '../paginate/take-from.ts';
import type { Setting } from '../setting.ts';

export interface RowCell {
  readonly column: Column;
  /** From the column of the table. */
  readonly x: number;
  readonly width: number;
}

export interface RowLook {
  readonly role: DocTable['role'];
  readonly setting: Setting;
  readonly ruled: boolean;
  readonly isHead: boolean;
  /** Least height, points. */
  readonly least: number;
}

interface Rule {
  readonly width: number;
  readonly color: Color;
}

function ruleBelow({ role, setting, isHead }: RowLook): Rule {
  const { rules, colors } = setting.shop.theme;
  if (role === 'form') return { width: rules.hair, color: colors.rule };
  return isHead ? { width: rules.thin, color: colors.ink } : { width: rules.hair, color: colors.hairline };
}

function drawLine(pen: Pen, line: readonly [number, number, number, number], { width, color }: Rule): void {
  pen.add({ kind: 'shape', path: { line }, stroke: color, lineWidth: width, tag: 'layout' });
}

function drawRules(
  pen: Pen,
  cells: readonly RowCell[],
  at: { x: number; y: number; height: number; look: RowLook },
): void {
  const { x, y, height, look } = at;
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return;
  const left = x + first.x;
  const right = x + last.x + last.width;
  const bottom = y + height;
  const { rules, colors } = look.setting.shop.theme;
  drawLine(pen, [left, bottom, right, bottom], ruleBelow(look));
  if (look.ruled) drawLine(pen, [left, y, right, y], { width: rules.thick, color: colors.ink });
  if (look.role !== 'form') return;
  const edges = [left, ...cells.map((cell) => x + cell.x + cell.width)];
  for (const edge of edges) drawLine(pen, [edge, y, edge, bottom], { width: rules.hair, color: colors.rule });
}

/** Cuts what is taller than a page: of each cell what fits, and the rest. What is only blank is not carried over. */
function cutRow(
  cells: readonly RowCell[],
  look: RowLook,
  room: number,
): ReturnType<NonNullable<Leaf['cut']>> {
  const { keep } = look.setting.shop.theme;
  const inner = room - 2 * padOf(look);
  const pieces = cells.map((cell) => ({ cell, ...takeFrom(cell.column, { room: inner, keep }) }));
  const moved = pieces.some(({ head }) => head.leaves.length > 0);
  const full = cells.every(({ column }) => column.leaves.length === 0);
  if (inner <= 0 || !(moved || full)) return undefined;
  const rest = pieces.map(({ cell, rest: column }) => ({
    ...cell,
    column: column ?? { leaves: [], open: [] },
  }));
  const carried = pieces.some((piece) => piece.rest !== undefined);
  const head = pieces.map(({ cell, head: column }) => ({ ...cell, column }));
  const least = carried ? 0 : Math.min(look.least, room);
  return {
    head: createRow(head, { ...look, least }),
    ...(carried && { rest: createRow(rest, { ...look, least: 0, ruled: false }) }),
  };
}

/** Of a row that a form makes as high as writing needs, half of what else parts text from rules. */
const FORM_PAD = 0.5;

function padOf({ setting, role, isHead, least }: RowLook): number {
  const padY = setting.shop.theme.table.padY * setting.scale;
  return role === 'form' && !isHead && least > 0 ? padY * FORM_PAD : padY;
}

/** A row of a table. */
export function createRow(cells: readonly RowCell[], look: RowLook): Leaf {
  const { role, least } = look;
  const padY = padOf(look);
  const heights = cells.map(({ column }) => heightOf(column));
  const content = heights.reduce((most, height) => Math.max(most, height), 0);
  const height = Math.max(content + 2 * padY, least);
  const draw: Leaf['draw'] = (pen, x, y) => {
    for (const [at, { column }] of cells.entries()) {
      const free = height - 2 * padY - (heights[at] ?? 0);
      drawColumn(column, pen, x, y + padY + (role === 'form' ? free / 2 : 0));
    }
    drawRules(pen, cells, { x, y, height, look });
  };
  const leaves = cells.flatMap(({ column }) => column.leaves);
  return createLeaf(height, draw, {
    notes: leaves.flatMap((leaf) => leaf.notes),
    headings: leaves.flatMap((leaf) => leaf.headings),
    cut: (room) => cutRow(cells, look, room),
  });
}
