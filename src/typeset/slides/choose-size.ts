import type { Slide } from '../../model/doc.ts';
import { POINTS_PER_MM } from '../../model/theme.ts';
import type { Shop } from '../setting.ts';
import { createTree } from '../structure.ts';
import type { Area } from './place-blocks.ts';
import { bottomOf, layContent, sizesFor } from './slide-content.ts';

/** Nothing legible is smaller; a slide that does not fit even so has far more than words on it. */
const SMALLEST = 2;
const SLACK = 0.01;

/**
 * The size of a slide's running text: the largest of the theme's that fits. When none does, that is a finding, and the
 * text is made smaller still, so that the slide says all that its author wrote.
 */
export function chooseSize(slide: Slide, area: Area, shop: Shop): number {
  const { shrink } = shop.theme.slide;
  const sizes = sizesFor(slide, shop);
  const bottomAt = (size: number): number => {
    // Trials leave no trace in the structure.
    const tree = createTree();
    return bottomOf(layContent(slide, area, { shop: { ...shop, tree }, size, parent: tree.root }));
  };
  const bottom = area.y + area.height + SLACK;
  const fitting = sizes.find((size) => bottomAt(size) <= bottom);
  if (fitting !== undefined) return fitting;
  const least = sizes.at(-1) ?? SMALLEST;
  report(slide, bottomAt(least) - area.y - area.height, shop);
  let size = least;
  while (size > SMALLEST && bottomAt(size) > bottom) size *= shrink;
  return size;
}

function report({ title, place }: Slide, over: number, { reporter }: Shop): void {
  const text = title.map((span) => span.text).join('');
  const values = { slide: text, over: Math.ceil(over / POINTS_PER_MM) };
  reporter.add({ rule: 'slide-overflow', place, message: { key: 'slide-overflow', values } });
}
