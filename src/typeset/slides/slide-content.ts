import type { Slide } from '../../model/doc.ts';
import type { Column } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';
import { chooseLayout, type SlideLayout } from './choose-layout.ts';
import { type Area, type Build, type PlacedColumn, placeBlocks } from './place-blocks.ts';
import { slideStyles } from './slide-styles.ts';

/** Footnotes have no page to stand at the foot of: they follow the text. */
function withNotes(leaves: Column['leaves'], gap: number): Column {
  const notes = leaves.flatMap((leaf) => leaf.notes.flat());
  const [first, ...rest] = notes;
  return { leaves: first ? [...leaves, { ...first, gap }, ...rest] : leaves, open: [] };
}

/**
 * Lists on slides stand in line with the title; options of a question farther apart than other items. Letters in
 * drawings are as large as others.
 */
function shopFor({ kind }: SlideLayout, shop: Shop): Shop {
  const { theme } = shop;
  const { indent, item, option } = theme.slide.list;
  const list = { ...theme.list, indent, item: kind === 'question' ? option : item };
  const figure = { ...theme.figure, lettering: theme.slide.least };
  return { ...shop, theme: { ...theme, list, figure } };
}

/** Sizes of running text that a slide's layout allows, the largest first. */
export function sizesFor({ blocks }: Pick<Slide, 'blocks'>, shop: Shop): readonly number[] {
  const { sizes, quote } = shop.theme.slide;
  return chooseLayout(blocks, shop).kind === 'quote' ? quote.sizes : sizes;
}

/** Lays a slide's blocks into an area with running text of a size, growing the shop's structure below `parent`. */
export function layContent(
  { blocks, place: source }: Pick<Slide, 'blocks' | 'place'>,
  area: Area,
  { shop: base, size, parent }: { readonly shop: Shop; readonly size: number; readonly parent: number },
): readonly PlacedColumn[] {
  const layout = chooseLayout(blocks, base);
  const shop = shopFor(layout, base);
  const { styles, scale } = slideStyles(base.theme, size);
  const setting: Setting = {
    shop,
    styles,
    x: 0,
    measure: area.width,
    most: area.width,
    hang: 0,
    parent,
    language: shop.doc.language,
    scale,
    depth: 0,
    tallest: area.height,
    place: source,
  };
  const build: Build = (some, { width }, { tree = shop.tree, ...change } = {}) => {
    const own = { ...setting, ...change, shop: { ...shop, width, tree }, measure: width, most: width };
    return withNotes(shop.lay(some, own).leaves, styles.body.before);
  };
  return placeBlocks(layout, { shop, area, setting, build });
}

/** How far down the columns reach. */
export function bottomOf(columns: readonly PlacedColumn[]): number {
  return columns.reduce((most, { column, y }) => Math.max(most, y + heightOf(column)), 0);
}
