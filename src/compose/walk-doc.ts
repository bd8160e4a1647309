import type { Asset } from '../model/asset.ts';
import type { DocBlock } from '../model/doc.ts';

function childrenOf(block: DocBlock): readonly DocBlock[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.blocks);
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
    case 'box':
    case 'quote':
    case 'group':
      return block.blocks;
    case 'thumbnail':
      return [...block.slide.blocks, ...block.blocks];
    case 'slide':
      return block.slide.blocks;
    case 'slide-grid':
      return block.slides.flatMap((slide) => slide.blocks);
    default:
      return [];
  }
}

function gather(blocks: readonly DocBlock[], into: DocBlock[]): void {
  for (const block of blocks) {
    into.push(block);
    gather(childrenOf(block), into);
  }
}

/** Every block below these, depth first and in reading order, those on slides included. */
export function walkDoc(blocks: readonly DocBlock[]): readonly DocBlock[] {
  const all: DocBlock[] = [];
  gather(blocks, all);
  return all;
}

function picturesIn(block: DocBlock): readonly string[] {
  if (block.type === 'cover') return block.logo ? [block.logo.path] : [];
  return block.type === 'figure' ? [block.path] : [];
}

/** The pictures that blocks show, so that a document does not change with a picture that it does not have. */
export function shownAssets(
  blocks: readonly DocBlock[],
  assets: ReadonlyMap<string, Asset>,
): ReadonlyMap<string, Asset> {
  const shown = new Set(walkDoc(blocks).flatMap(picturesIn));
  return new Map([...assets].filter(([path]) => shown.has(path)));
}
