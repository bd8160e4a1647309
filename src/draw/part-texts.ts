import type { PlacedItem, PlacedText, StructureNode, Tag } from '../model/paged.ts';

const INLINE = new Set<StructureNode['role']>(['Span', 'Link', 'Reference', 'Code']);

/** The element that a reader takes as one stretch of text, to which the tag belongs. */
function blockOf(tag: Tag, nodes: readonly StructureNode[]): Tag {
  if (typeof tag !== 'number') return tag;
  const node = nodes[tag];
  return node && INLINE.has(node.role) && node.parent !== undefined ? blockOf(node.parent, nodes) : tag;
}

function isContent(item: PlacedItem): item is PlacedText {
  return item.kind === 'text' && typeof item.tag === 'number';
}

function partBy(
  items: readonly PlacedItem[],
  ownerOf: (item: PlacedItem) => Tag | undefined,
): readonly PlacedItem[] {
  let next: Tag | undefined;
  const parted = items.toReversed().map((item): PlacedItem => {
    // In a group all texts are of one element.
    if (item.kind === 'group')
      return { ...item, items: partBy(item.items, ({ kind }) => (kind === 'text' ? 'page' : undefined)) };
    const owner = ownerOf(item);
    if (item.kind !== 'text' || owner === undefined) return item;
    const meetsNext = owner === next;
    next = owner;
    return meetsNext && item.end === 'none' ? { ...item, end: 'space' } : item;
  });
  return parted.toReversed();
}

/**
 * Sees to it that two texts of one element are read as two words: a title and its page number, a label and the minutes
 * beside it. What lies between them is seen, and cannot be heard.
 */
export function partTexts(
  items: readonly PlacedItem[],
  nodes: readonly StructureNode[],
): readonly PlacedItem[] {
  return partBy(items, (item) => (isContent(item) ? blockOf(item.tag, nodes) : undefined));
}
