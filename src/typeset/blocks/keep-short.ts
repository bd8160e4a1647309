import { holdTogether } from '../flow/hold-leaves.ts';
import type { Leaf } from '../flow/leaf.ts';
import { extentOf, heightOf, startOf } from '../flow/measure-column.ts';
import type { Setting, Shop } from '../setting.ts';

function shareOf(leaves: readonly Leaf[], { room }: Shop): number {
  return heightOf({ leaves, open: [] }) / room;
}

/** Does it need only a modest part of a page? */
export function isShort(leaves: readonly Leaf[], shop: Shop): boolean {
  return shareOf(leaves, shop) <= shop.theme.keep.together;
}

/** So many lines of running text stay with the upper edge of what is parted, and with its lower edge. */
const EDGES = { top: 3, bottom: 2 } as const;

function holdEdges(
  leaves: readonly Leaf[],
  { theme, scale }: { theme: Shop['theme']; scale: number },
): readonly Leaf[] {
  const line = theme.text.body.leading * scale;
  const height = heightOf({ leaves, open: [] });
  let y = 0;
  return leaves.map((leaf, at) => {
    y = startOf(leaf, y, at === 0) + extentOf(leaf);
    const isNear = y < EDGES.top * line || height - y < EDGES.bottom * line;
    return isNear && at < leaves.length - 1 ? { ...leaf, hold: 'bound' } : leaf;
  });
}

/**
 * What is short stays on one page. The rest may part, though not near its edges, and the less gladly where it is shorter.
 * `whole`: the share of a page up to which it is short.
 */
export function keepShort(
  leaves: readonly Leaf[],
  { shop, scale }: Setting,
  whole = shop.theme.keep.whole,
): readonly Leaf[] {
  const { theme } = shop;
  const share = shareOf(leaves, shop);
  if (share <= whole) return holdTogether(leaves, 'bound');
  const edged = holdEdges(leaves, { theme, scale });
  return share <= theme.keep.together ? holdTogether(edged, 'loose') : edged;
}
