import type { DocBlock, Slide } from '../../model/doc.ts';
import type { Column } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';
import { slideStyles } from './slide-styles.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A column of a slide's content, and where it stands. */
export interface PlacedColumn {
  readonly column: Column;
  readonly x: number;
  readonly y: number;
}

type Build = (blocks: readonly DocBlock[], area: Area, tallest: number) => Column;

/** Footnotes have no page to stand at the foot of: they follow the text. */
function withNotes(leaves: Column['leaves'], gap: number): Column {
  const notes = leaves.flatMap((leaf) => leaf.notes.flat());
  const [first, ...rest] = notes;
  return { leaves: first ? [...leaves, { ...first, gap }, ...rest] : leaves, open: [] };
}

function besides(block: DocBlock, { doc, theme }: Shop): boolean {
  if (block.type === 'table') return block.columns.length <= 2;
  if (block.type !== 'figure') return false;
  const asset = doc.assets.get(block.path);
  return asset !== undefined && asset.width <= asset.height * theme.slide.beside;
}

/** A single picture or narrow table that is not too wide stands beside the text, on the side where it comes. */
function placeBeside(
  visual: DocBlock,
  blocks: readonly DocBlock[],
  area: Area,
  { shop, build }: { shop: Shop; build: Build },
): readonly PlacedColumn[] {
  const { column, gap } = shop.theme.slide;
  const text = blocks.filter((block) => block !== visual);
  const wide = area.width * column - gap / 2;
  const narrow = area.width - wide - gap;
  const first = blocks[0] === visual;
  const left = { ...area, width: first ? narrow : wide };
  const right = { ...area, x: area.x + left.width + gap, width: area.width - left.width - gap };
  const columns = first ? [[visual], text] : [text, [visual]];
  return [left, right].map((part, at) => ({
    column: build(columns[at] ?? [], part, area.height),
    x: part.x,
    y: part.y,
  }));
}

/** All blocks one below the other; pictures get the height that the others leave. */
function placeBelow(
  blocks: readonly DocBlock[],
  area: Area,
  { shop, build }: { shop: Shop; build: Build },
): readonly PlacedColumn[] {
  const pictures = blocks.filter((block) => block.type === 'figure').length;
  const rest = blocks.filter((block) => block.type !== 'figure');
  const spare =
    pictures === 0 ? 0 : area.height - heightOf(build(rest, area, 0)) - pictures * 2 * shop.theme.slide.gap;
  const least = area.height / (2 * (pictures + 1));
  const tallest = Math.max(least, spare / Math.max(pictures, 1));
  return [{ column: build(blocks, area, tallest), x: area.x, y: area.y }];
}

/** Lays a slide's blocks into an area with running text of a size, growing the shop's structure below `parent`. */
export function layContent(
  { blocks, place }: Pick<Slide, 'blocks' | 'place'>,
  area: Area,
  { shop, size, parent }: { readonly shop: Shop; readonly size: number; readonly parent: number },
): readonly PlacedColumn[] {
  const { styles, scale } = slideStyles(shop.theme, size);
  const build: Build = (some, { width }, tallest) => {
    const setting: Setting = {
      shop: { ...shop, width },
      styles,
      x: 0,
      measure: width,
      most: width,
      hang: 0,
      parent,
      language: shop.doc.language,
      scale,
      depth: 0,
      tallest,
      place,
    };
    return withNotes(shop.lay(some, setting).leaves, styles.body.before);
  };
  const visuals = blocks.filter((block) => block.type === 'figure' || block.type === 'table');
  const [visual] = visuals;
  const beside = visual && visuals.length === 1 && blocks.length > 1 && besides(visual, shop);
  return beside
    ? placeBeside(visual, blocks, area, { shop, build })
    : placeBelow(blocks, area, { shop, build });
}

/** How far down the columns reach. */
export function bottomOf(columns: readonly PlacedColumn[]): number {
  return columns.reduce((most, { column, y }) => Math.max(most, y + heightOf(column)), 0);
}
