import type { Asset } from '../../model/asset.ts';
import type { DocFigure, Span } from '../../model/doc.ts';
import type { Theme } from '../../model/theme.ts';
import { holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, EMPTY_STRIP, type Leaf, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting, widen } from '../setting.ts';
import { faultsOf, tellDrawn } from './picture-faults.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const CSS_PIXELS_PER_INCH = 96;
const POINTS_PER_INCH = 72;

/** The largest that a picture should be printed: bitmaps by their resolution, drawings by their own size. */
function largestSize({ kind, width, height }: Asset, { dpi, enlarge }: Theme['figure']): Size {
  const factor = kind === 'svg' ? (POINTS_PER_INCH / CSS_PIXELS_PER_INCH) * enlarge : POINTS_PER_INCH / dpi;
  return { width: width * factor, height: height * factor };
}

/** The size made smaller in proportion, until it fits. */
function fitSize({ width, height }: Size, most: Size): Size {
  const factor = Math.min(1, most.width / width, most.height / height);
  return { width: width * factor, height: height * factor };
}

/** As large as a picture should be printed within `most`; `scale` enlarges what it asks for by itself. */
export function sizeOf(asset: Asset, most: Size, { theme, scale }: { theme: Theme; scale: number }): Size {
  const { width, height } = largestSize(asset, theme.figure);
  return fitSize({ width: width * scale, height: height * scale }, most);
}

/** A picture as wide and high as `size`, at the left of the text or in its middle. It can be made smaller to fit a page. */
export function createPicture(path: string, size: Size, setting: Setting & { readonly node: number }): Leaf {
  const { node, x: left, align, measure } = setting;
  const { width, height } = size;
  const free = measure - width;
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const draw: Leaf['draw'] = (pen, x, y) => {
    const bounds = { x: x + left + shift, y, width, height };
    pen.add({ kind: 'picture', path, ...bounds, tag: node });
    pen.bound(node, bounds);
  };
  const cut: Leaf['cut'] = (room) =>
    room > 0 ? { head: createPicture(path, fitSize(size, { width, height: room }), setting) } : undefined;
  return createLeaf(height, draw, { cut });
}

function layCaption(caption: readonly Span[], setting: Setting): readonly Leaf[] {
  if (caption.length === 0) return [];
  const { shop, styles, parent, scale } = setting;
  const node = shop.tree.add('Caption', parent);
  const [first, ...rest] = layText(caption, styles.caption, { ...setting, node });
  return first ? [{ ...first, gap: shop.theme.figure.caption * scale }, ...rest] : [];
}

/** A picture that is missing or can't be printed still says what it shows. */
function layAlt({ alt }: DocFigure, setting: Setting): Strip {
  if (alt.trim() === '') return EMPTY_STRIP;
  const { shop, styles, parent } = setting;
  const node = shop.tree.add('P', parent);
  return { leaves: layText([{ text: alt }], styles.caption, { ...setting, node }), before: 0, after: 0 };
}

/** On a job aid, which is hung up or cut apart, a picture takes the whole width; elsewhere it stands in line with the text. */
function settingOf({ place }: DocFigure, base: Setting): Setting {
  const setting = base.shop.doc.kind === 'job-aids' ? widen(base) : indent(base, 0);
  return place ? { ...setting, place } : setting;
}

/** A picture with its caption below. */
export function layFigure(figure: DocFigure, base: Setting): Strip {
  const { shop, scale, tallest } = base;
  const asset = shop.doc.assets.get(figure.path);
  const setting = settingOf(figure, base);
  if (!asset || asset.kind === 'other' || !(asset.width > 0 && asset.height > 0))
    return layAlt(figure, setting);
  shop.reporter.checkGlyphs(asset.letters ?? '', 'sans', setting.place);
  const size = sizeOf(asset, { width: setting.measure, height: tallest }, { theme: shop.theme, scale });
  const parent = figure.caption.length > 0 ? shop.tree.add('Div', setting.parent) : setting.parent;
  const node = shop.tree.add('Figure', parent, { alt: figure.alt });
  const whole = createPicture(figure.path, size, { ...setting, node });
  const picture = tellDrawn(whole, faultsOf(asset, size.width, setting), shop.reporter);
  const caption = layCaption(figure.caption, { ...setting, parent });
  const leaves = [
    ...(caption.length > 0 ? holdToNext([picture], 'bound') : [picture]),
    ...holdTogether(caption, 'bound'),
  ];
  const { before, after } = shop.theme.figure;
  return { leaves, before: before * scale, after: after * scale };
}
