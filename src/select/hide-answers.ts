import type { Block } from '../model/content.ts';

/** Takes the marks that give a question's answer away out of every list in it, however deep. */
export function hideAnswers(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'list': {
        const items = block.items.map((item) => ({
          ...item,
          checked: undefined,
          children: hideAnswers(item.children),
        }));
        return { ...block, items };
      }
      case 'quote':
      case 'directive':
        return { ...block, children: hideAnswers(block.children) };
      default:
        return block;
    }
  });
}
