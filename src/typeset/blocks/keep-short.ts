import { holdTogether } from '../flow/hold-leaves.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';

function shareOf(leaves: readonly Leaf[], { room }: Shop): number {
  return heightOf({ leaves, open: [] }) / room;
}

/** Does it need only a modest part of a page? */
export function isShort(leaves: readonly Leaf[], shop: Shop): boolean {
  return shareOf(leaves, shop) <= shop.theme.keep.together;
}

/** What is short is kept on one page, what is very short at any price; the rest may part where it likes. */
export function keepShort(leaves: readonly Leaf[], { shop }: Setting): readonly Leaf[] {
  const { whole, together } = shop.theme.keep;
  const share = shareOf(leaves, shop);
  if (share > together) return leaves;
  return holdTogether(leaves, share <= whole ? 'bound' : 'together');
}
