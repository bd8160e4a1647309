import type { DocBlock, DocHeading } from '../model/doc.ts';

function childrenOf(block: DocBlock): readonly DocBlock[] {
  switch (block.type) {
    case 'box':
    case 'quote':
    case 'group':
    case 'thumbnail':
      return block.blocks;
    case 'list':
      return block.items.flatMap((item) => item.blocks);
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
    default:
      return [];
  }
}

/** All headings of a document in reading order; slides have none. */
export function findHeadings(blocks: readonly DocBlock[]): readonly DocHeading[] {
  const found: DocHeading[] = [];
  const visit = (block: DocBlock): void => {
    if (block.type === 'heading') found.push(block);
    for (const child of childrenOf(block)) visit(child);
  };
  for (const block of blocks) visit(block);
  return found;
}
