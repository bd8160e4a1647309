import type { DocCard, DocCards } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import { drawColumn } from '../flow/draw-column.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Pen } from '../flow/pen.ts';
import { type Look, layLargest } from '../inline/lay-largest.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

/** The name in the largest size that the card holds; in the smallest where none does. */
function layName(name: string, room: number, setting: Setting & { readonly node: number }): readonly Leaf[] {
  const { cards, text } = setting.shop.theme;
  const lookOf = (size: number): Look => {
    const style = { ...text.cardName, size, leading: size * cards.leading };
    return { style, most: Math.min(room, cards.lines * style.leading) };
  };
  return layLargest(name, cards.sizes.map(lookOf), setting);
}

/** A card without a name: a line to write it on. */
function layBlank({ shop, x: left, measure }: Setting, height: number): Leaf {
  const { rules, colors } = shop.theme;
  return createLeaf(height, (pen, x, y) => {
    const path = { line: [x + left, y + height, x + left + measure, y + height] } as const;
    pen.add({ kind: 'shape', path, stroke: colors.rule, lineWidth: rules.thin, tag: 'layout' });
  });
}

/** A card: the name in its middle, the note at its foot. */
function layCard({ name, note }: DocCard, height: number, base: Setting): Leaf {
  const { shop, parent, styles } = base;
  const { pad } = shop.theme.cards;
  const setting = { ...indent(base, pad, pad), most: Number.POSITIVE_INFINITY, align: 'center' as const };
  const add = (text: string): number => (text === '' ? parent : shop.tree.add('P', parent));
  const nameNode = add(name);
  const foot = note === '' ? [] : layText([{ text: note }], styles.cardNote, { ...setting, node: add(note) });
  const footHeight = heightOf({ leaves: foot, open: [] });
  const room = height - 2 * pad - footHeight;
  const middle =
    name === '' ? [layBlank(setting, room * 0.6)] : layName(name, room, { ...setting, node: nameNode });
  const top = pad + Math.max(0, (room - heightOf({ leaves: middle, open: [] })) / 2);
  return createLeaf(height, (pen, x, y) => {
    drawColumn({ leaves: middle, open: [] }, pen, x, y + (name === '' ? pad : top));
    drawColumn({ leaves: foot, open: [] }, pen, x, y + height - pad - footHeight);
  });
}

/** Short lines outside the cards, where a knife goes along all of a row or a column. */
function drawMarks(
  { width, height, columns, rows }: Grid,
  { pen, x, y }: { pen: Pen; x: number; y: number },
  { shop }: Setting,
): void {
  const { rules, colors, cards } = shop.theme;
  const line = (path: readonly [number, number, number, number]): void =>
    pen.add({
      kind: 'shape',
      path: { line: path },
      stroke: colors.rule,
      lineWidth: rules.hair,
      tag: 'layout',
    });
  const [near, far] = [cards.clear, cards.clear + cards.mark];
  const [right, bottom] = [x + columns * width, y + rows * height];
  for (let column = 0; column <= columns; column += 1) {
    const at = x + column * width;
    line([at, y - far, at, y - near]);
    line([at, bottom + near, at, bottom + far]);
  }
  for (let row = 0; row <= rows; row += 1) {
    const at = y + row * height;
    line([x - far, at, x - near, at]);
    line([right + near, at, right + far, at]);
  }
}

/** Cards to be cut out, a page of them at a time, with the marks to cut along around them. */
export function layCards({ cards, columns, ...size }: DocCards, setting: Setting): Strip {
  const { shop } = setting;
  const [width, height] = [size.width * POINTS_PER_MM, size.height * POINTS_PER_MM];
  const edge = shop.theme.cards.clear + shop.theme.cards.mark;
  const rows = Math.max(1, Math.floor((shop.room - 2 * edge) / height));
  const aPage = rows * columns;
  const pages = Array.from({ length: Math.ceil(cards.length / aPage) }, (_, page) =>
    cards.slice(page * aPage, (page + 1) * aPage),
  );
  const leaves = pages.map((some) => {
    const laid = some.map((card, at) =>
      layCard(card, height, { ...setting, x: (at % columns) * width, measure: width }),
    );
    const grid = { width, height, columns, rows: Math.ceil(some.length / columns) };
    return createLeaf(grid.rows * height + 2 * edge, (pen, x, y) => {
      const corner = { pen, x: x + setting.x, y: y + edge };
      drawMarks(grid, corner, setting);
      for (const [at, leaf] of laid.entries())
        leaf.draw(pen, corner.x, corner.y + Math.floor(at / columns) * height);
    });
  });
  return { leaves, before: 0, after: 0 };
}
