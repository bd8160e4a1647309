import type { Block } from '../model/content.ts';

/** Index after the last block that a heading at `from` stands over: up to the next heading that is as high. */
function endOfSection(blocks: readonly Block[], from: number, depth: number): number {
  const next = blocks.findIndex((block, at) => at > from && block.type === 'heading' && block.depth <= depth);
  return next === -1 ? blocks.length : next;
}

/**
 * Applies a filter to each block, and drops a heading when all that stood under it is gone: a heading without its text
 * would tell that there was something to hide. A heading that never had anything under it is the author's, and stays; so
 * does the title of a block, its first heading (`titled`).
 */
export function dropEmptyHeadings(
  blocks: readonly Block[],
  filter: (block: Block) => readonly Block[],
  titled = false,
): readonly Block[] {
  const kept = blocks.map(filter);
  const hasText = (from: number, to: number, of: (at: number) => readonly Block[]): boolean => {
    for (let at = from; at < to; at += 1) if (of(at).some((block) => block.type !== 'heading')) return true;
    return false;
  };
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading' || (titled && at === 0)) return kept[at] ?? [];
    const end = endOfSection(blocks, at, block.depth);
    const before = hasText(at + 1, end, (index) => blocks.slice(index, index + 1));
    const after = hasText(at + 1, end, (index) => kept[index] ?? []);
    return before && !after ? [] : (kept[at] ?? []);
  });
}
