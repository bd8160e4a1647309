import type { Block, Heading } from '../../model/content.ts';
import type { DocHeading } from '../../model/doc.ts';

const LOWEST = 4;

/**
 * Levels of headings that stand one after the other, the highest at `first`: authors may begin at any depth and leave
 * depths out, a document may not (PDF/UA-1, 7.4.2).
 */
export function headingLevels(
  blocks: readonly Block[],
  first: DocHeading['level'],
): ReadonlyMap<Heading, DocHeading['level']> {
  const levels = new Map<Heading, DocHeading['level']>();
  const open: Heading[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    levels.set(block, Math.min(LOWEST, first + open.length) as DocHeading['level']);
    open.push(block);
  }
  return levels;
}
