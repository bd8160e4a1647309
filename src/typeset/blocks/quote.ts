import type { DocQuote } from '../../model/doc.ts';
import type { Strip } from '../flow/leaf.ts';
import { indent, type Setting } from '../setting.ts';

/** Somebody else's words, moved in from both sides. */
export function layQuote({ blocks }: DocQuote, setting: Setting): Strip {
  const { shop, styles, parent, scale } = setting;
  const space = shop.theme.quote.indent * scale;
  const node = shop.tree.add('BlockQuote', parent);
  const strip = shop.lay(blocks, {
    ...indent(setting, space, space),
    styles: { ...styles, body: styles.quote },
    parent: node,
  });
  const { before, after } = styles.quote;
  return { ...strip, before: Math.max(strip.before, before), after: Math.max(strip.after, after) };
}
