import type { DocParagraph } from '../../model/doc.ts';
import { avoidStubs, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';
import { paragraphStyle } from '../styles.ts';
import { isShort } from './keep-short.ts';

/** A paragraph of running text. One in small letters, sources or what version this is, is never parted where it is short. */
export function layParagraph({ role, spans, keepWithNext }: DocParagraph, setting: Setting): Strip {
  if (spans.every((span) => span.text.trim() === '')) return EMPTY_STRIP;
  const style = paragraphStyle(role, setting.styles);
  const node = setting.shop.tree.add('P', setting.parent);
  const lines = avoidStubs(layText(spans, style, { ...setting, node }), setting.shop.theme.keep);
  const whole = role === 'small' && isShort(lines, setting.shop) ? holdTogether(lines, 'bound') : lines;
  const leaves = keepWithNext ? holdToNext(whole, 'bound') : whole;
  return { leaves, before: style.before, after: style.after };
}
