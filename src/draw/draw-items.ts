import type { PlacedGroup, PlacedItem } from '../model/paged.ts';
import type { Canvas } from './canvas.ts';
import { drawPicture } from './draw-picture.ts';
import { drawShape } from './draw-shape.ts';
import { drawText } from './draw-text.ts';

/** Links of a group are left out: a group is one piece of content, in which nothing can be reached by itself. */
function drawGroup(canvas: Canvas, group: PlacedGroup): void {
  const { tag, x, scale, width, height, items } = group;
  const y = canvas.height - group.y - height * scale;
  const at = group.y / canvas.height;
  canvas.content.nest({ tag, at, x, y, scale, width, height }, () => drawItems({ ...canvas, height }, items));
}

/** Draws items in their order. Links are no drawing: `addLinks` adds them. */
export function drawItems(canvas: Canvas, items: readonly PlacedItem[]): void {
  for (const item of items) {
    if (item.kind === 'text') drawText(canvas, item);
    else if (item.kind === 'shape') drawShape(canvas, item);
    else if (item.kind === 'picture') drawPicture(canvas, item);
    else if (item.kind === 'group') drawGroup(canvas, item);
  }
}
