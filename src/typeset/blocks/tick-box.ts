import type { Tag } from '../../model/paged.ts';
import type { Theme } from '../../model/theme.ts';
import type { Pen } from '../flow/pen.ts';

interface TickBox {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly marked: boolean;
  readonly theme: Theme;
  readonly tag: Tag;
}

/** Corners of the tick within a box of size 1. */
const TICK = [
  [0.2, 0.52],
  [0.42, 0.76],
  [0.82, 0.24],
] as const;

/** A square to tick by hand, or one that is ticked. */
export function drawTickBox(pen: Pen, { x, y, size, marked, theme, tag }: TickBox): void {
  const { colors, rules } = theme;
  const lineWidth = rules.thin;
  pen.add({ kind: 'shape', path: { rectangle: [x, y, size, size] }, stroke: colors.ink, lineWidth, tag });
  if (!marked) return;
  const at = TICK.map(([dx, dy]) => [x + dx * size, y + dy * size] as const);
  for (const [index, [toX, toY]] of at.entries()) {
    const from = at[index - 1];
    if (!from) continue;
    const path = { line: [from[0], from[1], toX, toY] } as const;
    pen.add({ kind: 'shape', path, stroke: colors.ink, lineWidth: rules.thick, tag });
  }
}
