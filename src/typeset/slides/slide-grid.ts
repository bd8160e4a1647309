import type { DocSlideGrid, Slide } from '../../model/doc.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import type { Pen } from '../flow/pen.ts';
import { type Setting, widen } from '../setting.ts';
import { layPicture } from './slide-picture.ts';

const SHAPES = {
  2: { columns: 1, rows: 2 },
  3: { columns: 1, rows: 3 },
  4: { columns: 2, rows: 2 },
  6: { columns: 2, rows: 3 },
  9: { columns: 3, rows: 3 },
} as const;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cells row by row, from (0, 0). */
function cellsOf(
  { perPage }: DocSlideGrid,
  size: { width: number; height: number },
  gap: number,
): readonly Cell[] {
  const { columns, rows } = SHAPES[perPage];
  const width = (size.width - gap * (columns - 1)) / columns;
  const height = (size.height - gap * (rows - 1)) / rows;
  return Array.from({ length: perPage }, (_, at) => ({
    x: (at % columns) * (width + gap),
    y: Math.floor(at / columns) * (height + gap),
    width,
    height,
  }));
}

/** Lines to write on, filling a space from its top. */
function drawRuled(pen: Pen, { x, y, width, height }: Cell, { theme }: Setting['shop']): void {
  const { pitch } = theme.lines;
  for (let line = 1; line * pitch <= height; line += 1) {
    const at = y + line * pitch;
    const path = { line: [x, at, x + width, at] } as const;
    pen.add({ kind: 'shape', path, stroke: theme.colors.rule, lineWidth: theme.rules.hair, tag: 'layout' });
  }
}

interface Spot {
  readonly cell: Cell;
  readonly setting: Setting;
  readonly grid: DocSlideGrid;
}

/** Three a page leave space for notes at their right, the others below. */
function layCell(slide: Slide, { cell, setting, grid }: Spot): Leaf['draw'] {
  const { shop, x: left } = setting;
  const { gap, beside } = shop.theme.grid;
  const { width: slideWidth, height: slideHeight } = shop.theme.slide;
  const atSide = grid.perPage === 3;
  const most = Math.min(atSide ? cell.width * beside : cell.width, (cell.height * slideWidth) / slideHeight);
  const picture = layPicture(slide, most, { ...setting, x: left + cell.x, measure: cell.width });
  const low = cell.y + picture.height;
  const ruled: Cell = atSide
    ? { x: cell.x + most + gap, y: cell.y, width: cell.width - most - gap, height: picture.height }
    : { x: cell.x, y: low, width: most, height: cell.y + cell.height - low };
  return (pen, x, y) => {
    picture.draw(pen, x, y + cell.y);
    if (grid.lines || atSide) drawRuled(pen, { ...ruled, x: x + left + ruled.x, y: y + ruled.y }, shop);
  };
}

function chunk<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}

/** Pages of slides for participants. Each fills its page but for a heading's space, so that two never share one. */
export function laySlideGrid(grid: DocSlideGrid, base: Setting): Strip {
  const wide = widen(base);
  const { shop, parent, measure } = wide;
  const { gap, reserve } = shop.theme.grid;
  const height = shop.room - reserve;
  const cells = cellsOf(grid, { width: measure, height }, gap);
  const leaves = chunk(grid.slides, grid.perPage).map((slides) => {
    const setting = { ...wide, parent: shop.tree.add('Div', parent) };
    const draws = slides.flatMap((slide, at) => {
      const cell = cells[at];
      return cell ? [layCell(slide, { cell, setting, grid })] : [];
    });
    return createLeaf(height, (pen, x, y) => {
      for (const draw of draws) draw(pen, x, y);
    });
  });
  return { leaves, before: 0, after: shop.room };
}
