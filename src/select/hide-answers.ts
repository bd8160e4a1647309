import type { Block } from '../model/content.ts';

/**
 * Takes the marks that give a question's answer away out of every list in it, however deep. Options on a slide stay
 * boxes, none of them ticked, for that is how a slide's question is known.
 */
export function hideAnswers(blocks: readonly Block[], left: 'bare' | 'boxes'): readonly Block[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'list': {
        const items = block.items.map((item) => ({
          ...item,
          checked: left === 'bare' || item.checked === undefined ? undefined : false,
          children: hideAnswers(item.children, left),
        }));
        return { ...block, items };
      }
      case 'quote':
      case 'directive':
        return { ...block, children: hideAnswers(block.children, left) };
      default:
        return block;
    }
  });
}
