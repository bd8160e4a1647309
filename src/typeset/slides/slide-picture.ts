import type { Slide } from '../../model/doc.ts';
import type { PlacedItem } from '../../model/paged.ts';
import { createLeaf, type Leaf } from '../flow/leaf.ts';
import { createLoosePen } from '../flow/pen.ts';
import type { Setting, Shop } from '../setting.ts';
import { createTree } from '../structure.ts';
import { laySlide } from './lay-slide.ts';

/** What is on a slide, laid out once for all the places where the document shows it. */
function itemsOf(slide: Slide, shop: Shop): readonly PlacedItem[] {
  const known = shop.slides.get(slide);
  if (known) return known;
  const tree = createTree();
  const { pen, items } = createLoosePen();
  laySlide(slide, { ...shop, tree }, tree.root)(pen, 0, 0);
  const all = items();
  shop.slides.set(slide, all);
  return all;
}

/** A slide as a framed picture of a width; all its words are its alternative text. */
export function layPicture(slide: Slide, wanted: number, setting: Setting): Leaf {
  const { shop, x: left, measure, parent } = setting;
  const { theme } = shop;
  const { width, height } = theme.slide;
  const items = itemsOf(slide, shop);
  const node = shop.tree.add('Figure', parent, { alt: slide.alt });
  const scale = Math.min(wanted, measure) / width;
  return createLeaf(height * scale, (pen, x, y) => {
    const bounds = { x: x + left, y, width: width * scale, height: height * scale };
    pen.add({ kind: 'group', x: bounds.x, y, scale, width, height, items, tag: node });
    const path = { rectangle: [bounds.x, y, bounds.width, bounds.height] } as const;
    pen.add({ kind: 'shape', path, stroke: theme.colors.rule, lineWidth: theme.rules.hair, tag: 'layout' });
    pen.bound(node, bounds);
  });
}
