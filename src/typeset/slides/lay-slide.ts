import type { Slide, Span } from '../../model/doc.ts';
import type { TextStyleName } from '../../model/theme.ts';
import { drawColumn } from '../flow/draw-column.ts';
import type { Column, Draw, Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import { decorationPen } from '../flow/pen.ts';
import { layText } from '../inline/lay-text.ts';
import { layTitle } from '../inline/lay-title.ts';
import type { Setting, Shop } from '../setting.ts';
import { createTree } from '../structure.ts';
import { chooseSize } from './choose-size.ts';
import type { Area } from './place-blocks.ts';
import { bottomOf, layContent } from './slide-content.ts';

/** Height of the title of an opening slide's foot, of the slide. */
const OPENING_LEVEL = 0.55;

function slideSetting(shop: Shop, { place }: Slide, parent: number): Setting {
  const { theme, doc } = shop;
  const { width, height, margin } = theme.slide;
  return {
    shop: { ...shop, width: width - 2 * margin },
    styles: theme.text,
    x: 0,
    measure: width - 2 * margin,
    hang: 0,
    parent,
    language: doc.language,
    most: width,
    scale: 1,
    depth: 0,
    tallest: height,
    place,
  };
}

function layLine(
  spans: readonly Span[],
  name: TextStyleName,
  setting: Setting & { readonly node: number },
): Column {
  const style = { ...setting.styles[name], hyphenate: false };
  return { leaves: layText(spans, style, setting), open: [] };
}

/** Widths of what stands at a slide's foot, of the measure. */
const SOURCE = 0.6;
const NUMBER = 0.06;

/**
 * One row: the source at the left; kit and version and the slide's number at the right. The latter are the same on every
 * slide: they belong to the page, and nobody has to hear them each time.
 */
function layFoot(slide: Slide, setting: Setting): { readonly height: number; readonly draw: Draw } {
  const { measure, shop } = setting;
  const { height, margin, foot } = shop.theme.slide;
  const line = (text: string, name: TextStyleName, slot: Setting): Column => {
    if (text === '') return { leaves: [], open: [] };
    return layLine([{ text }], name, { ...slot, node: slot.shop.tree.add('P', slot.parent) });
  };
  const page: Setting = { ...setting, shop: { ...shop, tree: createTree() }, align: 'right' };
  const source = line(slide.source, 'slideSource', { ...setting, measure: measure * SOURCE });
  const kit = line(slide.foot, 'slideFoot', { ...page, measure: measure * (1 - SOURCE - NUMBER) });
  const number = line(String(slide.number), 'slideFoot', { ...page, measure: measure * NUMBER });
  const columns = [
    { column: source, x: 0, isPage: false },
    { column: kit, x: measure * SOURCE, isPage: true },
    { column: number, x: measure * (1 - NUMBER), isPage: true },
  ];
  return {
    height: foot + Math.max(...columns.map(({ column }) => heightOf(column))),
    draw: (pen, x, y) => {
      const bottom = y + height - foot;
      for (const { column, x: left, isPage } of columns)
        drawColumn(
          column,
          isPage ? decorationPen(pen, 'page') : pen,
          x + margin + left,
          bottom - heightOf(column),
        );
    },
  };
}

function layHeading(slide: Slide, setting: Setting): Column {
  const { tree } = setting.shop;
  if (slide.title.length === 0) return { leaves: [], open: [] };
  const opening = slide.layout === 'title';
  const node = tree.addHeading(opening ? 1 : 2, setting.parent);
  const style = setting.styles[opening ? 'slideOpening' : 'slideTitle'];
  return { leaves: layTitle(slide.title, style, { ...setting, node }), open: [] };
}

/** Below the title of an opening slide there is a rule, below others a space. */
function drawRule(shop: Shop): Leaf['draw'] {
  const { cover, rules, colors, slide } = shop.theme;
  const factor = slide.width / shop.theme.measure.most;
  return (pen, x, y) => {
    const path = { rectangle: [x, y, cover.rule * factor, rules.thick * factor] } as const;
    pen.add({ kind: 'shape', path, fill: colors.heading, tag: 'layout' });
  };
}

/**
 * Lays a slide out on its own sheet, the same for the deck, the handouts and the thumbnails. Its structure grows in the
 * shop's tree below `parent`. The result draws it with its upper left corner at (x, y).
 */
export function laySlide(slide: Slide, shop: Shop, parent: number): Draw {
  const { width, height, margin, top, gap } = shop.theme.slide;
  const setting = slideSetting(shop, slide, parent);
  const title = layHeading(slide, setting);
  const titleHeight = heightOf(title);
  const opening = slide.layout === 'title';
  const titleTop = opening ? Math.max(top, height * OPENING_LEVEL - titleHeight) : top;
  const y = titleTop + titleHeight + (titleHeight > 0 ? gap : 0) + (opening ? gap : 0);
  // The foot's structure comes last, but its height is needed first; it does not depend on the content.
  const footHeight = layFoot(slide, { ...setting, shop: { ...setting.shop, tree: createTree() } }).height;
  const area: Area = {
    x: margin,
    y,
    width: width - 2 * margin,
    height: Math.max(0, height - footHeight - gap / 2 - y),
  };
  const size = chooseSize(slide, area, shop);
  const columns = layContent(slide, area, { shop, size, parent });
  const drop = opening ? 0 : Math.max(0, area.y + area.height - bottomOf(columns)) * shop.theme.slide.drop;
  const foot = layFoot(slide, setting);
  const rule = drawRule(shop);
  return (pen, left, upper) => {
    drawColumn(title, pen, left + margin, upper + titleTop);
    if (opening && titleHeight > 0) rule(pen, left + margin, upper + titleTop + titleHeight + gap / 2);
    for (const { column, x: at, y: below } of columns)
      drawColumn(column, pen, left + at, upper + below + drop);
    foot.draw(pen, left, upper);
  };
}
