import type { DocMatrix } from '../../model/doc.ts';
import { createLeaf, type Strip } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';

const POINTS_PER_MM = 72 / 25.4;

interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** Dark squares side by side are one rectangle: no hairline between them, and fewer things to draw. */
function stretchesOf(row: readonly boolean[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  for (const [at, dark] of [...row, false].entries()) {
    if (dark && from < 0) from = at;
    if (!dark && from >= 0) {
      stretches.push({ from, length: at - from });
      from = -1;
    }
  }
  return stretches;
}

/** A code for machines, drawn as rectangles in ink. */
export function layMatrix({ dark, size, alt }: DocMatrix, setting: Setting): Strip {
  const { shop, x: left } = setting;
  const side = size * POINTS_PER_MM;
  const unit = side / Math.max(1, dark.length);
  const node = shop.tree.add('Figure', setting.parent, { alt });
  const leaf = createLeaf(side, (pen, x, y) => {
    pen.bound(node, { x: x + left, y, width: side, height: side });
    for (const [line, row] of dark.entries()) {
      for (const { from, length } of stretchesOf(row)) {
        const rectangle = [x + left + from * unit, y + line * unit, length * unit, unit] as const;
        pen.add({ kind: 'shape', path: { rectangle }, fill: shop.theme.colors.ink, tag: node });
      }
    }
  });
  return { leaves: [leaf], before: 0, after: 0 };
}
