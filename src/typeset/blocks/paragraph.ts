import type { DocParagraph } from '../../model/doc.ts';
import { avoidStubs, holdToNext } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';

/** A paragraph of running text. */
export function layParagraph({ role, spans, keepWithNext }: DocParagraph, setting: Setting): Strip {
  if (spans.every((span) => span.text.trim() === '')) return EMPTY_STRIP;
  const style = setting.styles[role];
  const node = setting.shop.tree.add('P', setting.parent);
  const lines = avoidStubs(layText(spans, style, { ...indent(setting, 0), node }), setting.shop.theme.keep);
  const leaves = keepWithNext ? holdToNext(lines, 'bound') : lines;
  return { leaves, before: style.before, after: style.after };
}
