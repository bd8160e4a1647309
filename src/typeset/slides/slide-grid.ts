import type { DocSlideGrid } from '../../model/doc.ts';
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
  { perPage }: Pick<DocSlideGrid, 'perPage'>,
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

/** Height of the grid on a page where a title stands above it. No slide is larger than fits there. */
function leastHeight({ room, theme }: Setting['shop']): number {
  return room - theme.grid.reserve;
}

/** Three a page leave space for notes at their right, the others below. */
function pictureWidth({ perPage }: DocSlideGrid, { shop, measure }: Setting): number {
  const { gap, beside } = shop.theme.grid;
  const [cell] = cellsOf({ perPage }, { width: measure, height: leastHeight(shop) }, gap);
  const { width = 0, height = 0 } = cell ?? {};
  const { width: slideWidth, height: slideHeight } = shop.theme.slide;
  return Math.min(perPage === 3 ? width * beside : width, (height * slideWidth) / slideHeight);
}

function ruledSpace(
  { perPage }: DocSlideGrid,
  cell: Cell,
  picture: { width: number; height: number },
  gap: number,
): Cell {
  const { x, y, width, height } = cell;
  const left = picture.width + gap;
  if (perPage === 3) return { x: x + left, y, width: width - left, height };
  return { x, y: y + picture.height, width: picture.width, height: height - picture.height };
}

interface Sheet {
  readonly grid: DocSlideGrid;
  readonly pictures: readonly Leaf[];
  readonly setting: Setting;
}

/** A page of pictures, spread over a height. */
function createSheet({ grid, pictures, setting }: Sheet, height: number): Leaf {
  const { shop, x: left, measure } = setting;
  const { gap } = shop.theme.grid;
  const width = pictureWidth(grid, setting);
  const cells = cellsOf(grid, { width: measure, height }, gap);
  return createLeaf(height, (pen, x, y) => {
    for (const [at, picture] of pictures.entries()) {
      const cell = cells[at];
      if (!cell) continue;
      picture.draw(pen, x + cell.x, y + cell.y);
      if (!grid.lines && grid.perPage !== 3) continue;
      const ruled = ruledSpace(grid, cell, { width, height: picture.height }, gap);
      drawRuled(pen, { ...ruled, x: x + left + ruled.x, y: y + ruled.y }, shop);
    }
  });
}

/** A sheet asks for more than a page, and makes do with what the page has left. */
function stretchySheet(sheet: Sheet): Leaf {
  const { shop } = sheet.setting;
  return {
    ...createSheet(sheet, 2 * shop.room),
    cut: (room) => (room < leastHeight(shop) ? undefined : { head: createSheet(sheet, room) }),
  };
}

function chunk<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}

/** Pages of slides for participants. Each fills what is free of its page, so that two never share one. */
export function laySlideGrid(grid: DocSlideGrid, base: Setting): Strip {
  const wide = widen(base);
  const { shop, parent } = wide;
  const width = pictureWidth(grid, wide);
  const leaves = chunk(grid.slides, grid.perPage).map((slides) => {
    const setting = { ...wide, parent: shop.tree.add('Div', parent) };
    const pictures = slides.map((slide) => layPicture(slide, width, setting));
    return stretchySheet({ grid, pictures, setting });
  });
  return { leaves, before: shop.theme.grid.gap, after: 0 };
}
