import { holdTogether } from '../flow/hold-leaves.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';

/** Does it need only a modest part of a page? */
export function isShort(leaves: readonly Leaf[], { room, theme }: Shop): boolean {
  return heightOf({ leaves, open: [] }) <= room * theme.keep.together;
}

/** What is short is kept on one page; the rest may part where it likes. */
export function keepShort(leaves: readonly Leaf[], { shop }: Setting): readonly Leaf[] {
  return isShort(leaves, shop) ? holdTogether(leaves, 'together') : leaves;
}
