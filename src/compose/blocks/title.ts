import { splitTitle } from '../../model/activity.ts';
import type { Block, Directive } from '../../model/content.ts';
import type { Span } from '../../model/doc.ts';
import type { Desk } from '../desk.ts';
import { spansOf } from '../spans.ts';

/**
 * A block's title, and what stands below it: its label (`:::trainer[Si falta tiempo]`) where it has one, else the
 * heading that it begins with.
 */
export function titled(
  { label, children }: Directive,
  desk: Desk,
): { readonly title: readonly Span[]; readonly rest: readonly Block[] } {
  if (label.length > 0) return { title: spansOf(label, desk), rest: children };
  const { title, rest } = splitTitle(children);
  return { title: spansOf(title, desk), rest };
}
