import type { Block, Inline, ListItem } from '../model/content.ts';
import { childBlocks, ownInlines } from '../model/walk.ts';

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code-text':
    case 'html':
      return inline.value;
    case 'term':
      return inline.text;
    case 'ref':
    case 'contact':
      return `[${inline.text}]`;
    case 'min':
      return inline.minutes === undefined ? '' : `${inline.minutes} min`;
    case 'break':
      return ' ';
    case 'image':
      return inline.alt;
    case 'footnote':
      return ` (${blocksText(inline.children)})`;
    default:
      return inlinesText(inline.children);
  }
}

export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function itemText(item: ListItem, marker: string): string {
  return `${marker} ${blocksText(item.children)}`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items
        .map((item, at) => itemText(item, block.ordered ? `${block.start + at}.` : '•'))
        .join('\n');
    case 'code':
    case 'html':
      return block.value;
    case 'figure':
      return [`[${block.alt}]`, block.caption].filter(Boolean).join('\n');
    case 'table':
      return [block.head, ...block.rows]
        .map(({ cells }) => cells.map(({ children }) => inlinesText(children)).join(' · '))
        .join('\n');
    default:
      return [inlinesText(ownInlines(block)), blocksText(childBlocks(block))].filter(Boolean).join('\n');
  }
}

/**
 * What people read in blocks, with the numbers of steps and their minutes, line after line. In brackets stands what is read in
 * another form: sources and contacts by their ids, pictures by what is said of them.
 */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}
