import type { Asset } from '../model/asset.ts';
import type { PagedDoc, PlacedItem } from '../model/paged.ts';
import { hasColor } from './pictures/has-color.ts';

function picturesIn(items: readonly PlacedItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return picturesIn(item.items);
    return item.kind === 'picture' ? [item.path] : [];
  });
}

/** How many pages have a picture in colour. What Relevo itself sets is told apart without colour. */
export function countColorPages({ pages }: PagedDoc, assets: ReadonlyMap<string, Asset>): number {
  const colored = new Set([...assets].flatMap(([path, asset]) => (hasColor(asset) ? [path] : [])));
  return pages.filter(({ items }) => picturesIn(items).some((path) => colored.has(path))).length;
}
