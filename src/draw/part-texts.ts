import type { PlacedItem, PlacedText, StructureNode, Tag } from '../model/paged.ts';

const INLINE = new Set<StructureNode['role']>(['Span', 'Link', 'Reference', 'Code']);

/** The element that a reader takes as one stretch of text, to which the tag belongs. */
function blockOf(tag: Tag, nodes: readonly StructureNode[]): Tag {
  if (typeof tag !== 'number') return tag;
  const node = nodes[tag];
  return node && INLINE.has(node.role) && node.parent !== undefined ? blockOf(node.parent, nodes) : tag;
}

interface Stretch {
  readonly text: PlacedText;
  /** What it is read with. */
  readonly block: Tag;
}

/** On one line, or of two elements: not the two halves of a word that was too long for its line. */
function standApart(one: Stretch, other: Stretch | undefined): boolean {
  if (other === undefined || one.block !== other.block) return false;
  return one.text.tag !== other.text.tag || one.text.y === other.text.y;
}

function partBy(items: readonly PlacedItem[], blockAt: (tag: Tag) => Tag | undefined): readonly PlacedItem[] {
  let next: Stretch | undefined;
  const parted = items.toReversed().map((item): PlacedItem => {
    // In a group all texts are of one element.
    if (item.kind === 'group') return { ...item, items: partBy(item.items, () => 'layout') };
    const block = blockAt(item.tag);
    if (item.kind !== 'text' || block === undefined) return item;
    const stretch = { text: item, block };
    const isApart = standApart(stretch, next);
    next = stretch;
    return isApart && item.end === 'none' ? { ...item, end: 'space' } : item;
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
  return partBy(items, (tag) => (typeof tag === 'number' ? blockOf(tag, nodes) : undefined));
}
