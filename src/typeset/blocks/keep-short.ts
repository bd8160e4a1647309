import { holdTogether } from '../flow/hold-leaves.ts';
import type { Leaf } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Setting } from '../setting.ts';

/** What needs only a modest part of a page is kept on one page; the rest may part where it likes. */
export function keepShort(leaves: readonly Leaf[], { shop }: Setting): readonly Leaf[] {
  const limit = shop.room * shop.theme.keep.together;
  return heightOf({ leaves, open: [] }) <= limit ? holdTogether(leaves, 'together') : leaves;
}
