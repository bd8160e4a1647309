import { createLeaf, type Leaf } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';

/** The maturity of a document, set apart in a ruled box: `Borrador`. */
export function layStamp(stamp: string, setting: Setting): readonly Leaf[] {
  if (stamp === '') return [];
  const { shop, styles, x: left } = setting;
  const { cover, rules, colors } = shop.theme;
  const style = styles.stamp;
  const pad = cover.stampPad;
  const node = shop.tree.add('P', setting.parent);
  const x = left + pad * 2;
  const [line] = layText([{ text: stamp }], style, { ...setting, x, node });
  const run = {
    text: stamp.toUpperCase(),
    face: 'sans-bold',
    size: style.size,
    color: '',
    tracking: style.tracking,
  } as const;
  const width = shop.breaker.naturalWidth([run]) + pad * 4;
  const height = style.leading + pad * 2;
  const draw: Leaf['draw'] = (pen, at, y) => {
    const path = { rectangle: [at + left, y, Math.min(width, setting.measure), height] } as const;
    pen.add({ kind: 'shape', path, stroke: colors.heading, lineWidth: rules.thick, tag: 'layout' });
    line?.draw(pen, at, y + pad);
  };
  return [createLeaf(height, draw, { gap: cover.gap * 2 })];
}
