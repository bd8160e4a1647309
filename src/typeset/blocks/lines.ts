import type { DocLines } from '../../model/doc.ts';
import { avoidStubs, holdTogether } from '../flow/hold-leaves.ts';
import { createLeaf, type Strip } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { isShort } from './keep-short.ts';

/** Lines to write on. A few are never parted: an answer is written in one go. */
export function layLines({ count }: DocLines, setting: Setting): Strip {
  const { shop, x: left, measure, styles } = setting;
  const { lines, rules, colors } = shop.theme;
  const line = createLeaf(lines.pitch, (pen, x, y) => {
    const bottom = y + lines.pitch;
    const path = { line: [x + left, bottom, x + left + measure, bottom] } as const;
    pen.add({ kind: 'shape', path, stroke: colors.rule, lineWidth: rules.hair, tag: 'layout' });
  });
  const last = count > 1 ? { ...line, repeats: Math.min(lines.more, count) } : line;
  const all = Array.from({ length: count }, (_, at) => (at === count - 1 ? last : line));
  const leaves = isShort(all, shop)
    ? holdTogether(all, 'bound')
    : avoidStubs(all, { orphans: lines.least, widows: lines.least });
  // What follows a ruled line looks nearer to it than it is.
  return { leaves, before: 0, after: Math.max(styles.body.after, lines.pitch / 2) };
}
