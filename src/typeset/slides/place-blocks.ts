import type { DocBlock } from '../../model/doc.ts';
import { frameLeaves } from '../flow/hold-leaves.ts';
import type { Column, Frame } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';
import { createTree, type Tree } from '../structure.ts';
import { scaleStyle } from '../styles.ts';
import type { SlideLayout } from './choose-layout.ts';

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

/** What differs from the slide's own setting. */
type BuildOptions = Partial<Pick<Setting, 'styles' | 'align' | 'parent' | 'tallest'>> & {
  readonly tree?: Tree;
};
export type Build = (blocks: readonly DocBlock[], area: Area, options?: BuildOptions) => Column;

/** What a layout builds its columns with. */
export interface Bench {
  readonly shop: Shop;
  readonly area: Area;
  readonly setting: Setting;
  readonly build: Build;
}

/** All blocks one below the other; pictures get the height that all else leaves, and stand in the middle. */
function placeBelow(
  { blocks, kind }: Extract<SlideLayout, { kind: 'text' | 'picture' | 'table' | 'question' }>,
  { area, build }: Bench,
): readonly PlacedColumn[] {
  const pictures = blocks.filter((block) => block.type === 'figure').length;
  // A trial leaves no trace in the structure.
  const tree = createTree();
  const others = pictures === 0 ? 0 : heightOf(build(blocks, area, { tallest: 0, tree, parent: tree.root }));
  const least = area.height / (2 * (pictures + 1));
  const tallest = Math.max(least, (area.height - others) / Math.max(pictures, 1));
  const align = kind === 'picture' && pictures === blocks.length ? ({ align: 'center' } as const) : {};
  return [{ column: build(blocks, area, { tallest, ...align }), x: area.x, y: area.y }];
}

/** Columns side by side, as wide as each says. */
function placeAbreast(
  parts: readonly { readonly blocks: readonly DocBlock[]; readonly width: number }[],
  { area, build }: Bench,
  gap: number,
): readonly PlacedColumn[] {
  let { x } = area;
  return parts.map(({ blocks, width }) => {
    const column = build(blocks, { ...area, width });
    const placed = { column, x, y: area.y };
    x += width + gap;
    return placed;
  });
}

/** The lower columns stand in the middle of the highest. */
function centred(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const highest = Math.max(...columns.map(({ column }) => heightOf(column)));
  return columns.map((each) => ({ ...each, y: each.y + (highest - heightOf(each.column)) / 2 }));
}

function placeBeside(
  { visual, text, first }: Extract<SlideLayout, { kind: 'beside' }>,
  bench: Bench,
): readonly PlacedColumn[] {
  const { column, gutter } = bench.shop.theme.slide;
  const { width } = bench.area;
  const wide = { blocks: text, width: width * column - gutter / 2 };
  const narrow = { blocks: [visual], width: width * (1 - column) - gutter / 2 };
  return centred(placeAbreast(first ? [narrow, wide] : [wide, narrow], bench, gutter));
}

function placeColumns(
  { above, columns }: Extract<SlideLayout, { kind: 'columns' }>,
  bench: Bench,
): readonly PlacedColumn[] {
  const { area, shop, build } = bench;
  const { gutter, gap } = shop.theme.slide;
  const intro = above.length === 0 ? [] : [{ column: build(above, area), x: area.x, y: area.y }];
  const taken = intro.reduce((sum, { column }) => sum + heightOf(column) + gap, 0);
  const width = (area.width - gutter) / 2;
  const below = { ...bench, area: { ...area, y: area.y + taken, height: area.height - taken } };
  const parts = columns.map((blocks) => ({ blocks, width }));
  return [...intro, ...placeAbreast(parts, below, gutter)];
}

/** Size of who said it, to that of a source. */
const CREDIT = 1.2;

/** Size of a question below a quotation, to that of its words. */
const ASKED = 0.75;

/** The words large, in the serif, beside a bar, and who said them small below. */
function quoteColumn(
  { words, by }: Extract<SlideLayout, { kind: 'quote' }>,
  { area, build, setting, shop }: Bench,
): PlacedColumn {
  const { styles, parent } = setting;
  const { slide, text, colors } = shop.theme;
  const { bar, indent, measure } = slide.quote;
  const inner = { ...area, width: area.width * measure - indent };
  const node = shop.tree.add('BlockQuote', parent);
  const body = { ...styles.quote, family: text.quote.family };
  const said = build(words, inner, { styles: { ...styles, body }, parent: node });
  const credit = { ...styles, body: scaleStyle(styles.slideSource, CREDIT) };
  const named = by.length === 0 ? [] : build(by, inner, { styles: credit }).leaves;
  const leaves = [
    ...said.leaves,
    ...named.map((leaf, at) => (at === 0 ? { ...leaf, gap: slide.gap } : leaf)),
  ];
  const draw: Frame['draw'] = ({ x, top, bottom, under }) => {
    const path = { rectangle: [x - indent, top, bar, bottom - top] } as const;
    under({ kind: 'shape', path, fill: colors.heading, tag: 'layout' });
  };
  const framed = frameLeaves(leaves, { padTop: 0, padBottom: 0, draw });
  return { column: { leaves: framed, open: [] }, x: area.x + indent, y: area.y };
}

/** What is asked about a quotation stands below it, in line with the title. */
function placeQuote(layout: Extract<SlideLayout, { kind: 'quote' }>, bench: Bench): readonly PlacedColumn[] {
  const { area, build, setting, shop } = bench;
  const said = quoteColumn(layout, bench);
  if (layout.asked.length === 0) return [said];
  const styles = { ...setting.styles, body: scaleStyle(setting.styles.body, ASKED) };
  const y = said.y + heightOf(said.column) + shop.theme.slide.gap;
  return [said, { column: build(layout.asked, area, { styles }), x: area.x, y }];
}

/** The blocks of a layout in their columns. */
export function placeBlocks(layout: SlideLayout, bench: Bench): readonly PlacedColumn[] {
  switch (layout.kind) {
    case 'quote':
      return placeQuote(layout, bench);
    case 'columns':
      return placeColumns(layout, bench);
    case 'beside':
      return placeBeside(layout, bench);
    default:
      return placeBelow(layout, bench);
  }
}
