import type { DocParagraph } from '../../model/doc.ts';
import { avoidStubs, holdToNext } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';
import { paragraphStyle } from '../styles.ts';

/** A paragraph of running text. */
export function layParagraph({ role, spans, keepWithNext }: DocParagraph, setting: Setting): Strip {
  if (spans.every((span) => span.text.trim() === '')) return EMPTY_STRIP;
  const style = paragraphStyle(role, setting.styles);
  const node = setting.shop.tree.add('P', setting.parent);
  const lines = avoidStubs(layText(spans, style, { ...setting, node }), setting.shop.theme.keep);
  const leaves = keepWithNext ? holdToNext(lines, 'bound') : lines;
  return { leaves, before: style.before, after: style.after };
}
