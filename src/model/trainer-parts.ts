import type { Block, DirectiveOf } from './content.ts';
import { SEEN_BY } from './visibility.ts';
import { childBlocks, isBlock } from './walk.ts';

/** A case with what the trainer has to it. */
function caseParts(block: DirectiveOf<'case'>): readonly Block[] {
  const parts = trainerParts(block.children);
  const [first] = block.children;
  const title = first?.type === 'heading' ? [first] : [];
  return parts.length === 0 ? [] : [{ ...block, children: [...title, ...parts] } as Block];
}

/**
 * What of an activity is not on the participants' sheet: what only those who teach may see, the slides, and the questions with
 * their answers.
 */
export function trainerParts(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (isBlock(block, 'slide') || isBlock(block, 'question')) return [block];
    if (isBlock(block, 'case')) return caseParts(block);
    if (block.type === 'directive' && !SEEN_BY[block.name].includes('participant')) return [block];
    return trainerParts(childBlocks(block));
  });
}
