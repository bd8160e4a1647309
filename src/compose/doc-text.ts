import type { DocBlock, DocCell, DocListItem } from '../model/doc.ts';
import { letterOf } from './assessment.ts';
import { spanText } from './spans.ts';

/** People answer by the letter of an option. */
function itemText({ marker, blocks }: DocListItem, at: number): string {
  const text = docText(blocks);
  return marker === 'letter' ? `${letterOf(at)}) ${text}` : text;
}

function rowTexts(rows: readonly { readonly cells: readonly DocCell[] }[]): readonly string[] {
  return rows.map((row) => row.cells.map((cell) => docText(cell.blocks)).join(', '));
}

function textOf(block: DocBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [spanText(block.spans)];
    case 'list':
      return block.items.map(itemText);
    case 'table':
      return [...rowTexts(block.head), ...rowTexts(block.rows)];
    case 'figure':
      return [block.alt, spanText(block.caption)];
    case 'code':
      return [block.value];
    case 'box':
      return [spanText(block.title), docText(block.blocks)];
    case 'quote':
    case 'group':
      return [docText(block.blocks)];
    default:
      return [];
  }
}

/** What blocks say, as one line of plain text for those who do not see them. */
export function docText(blocks: readonly DocBlock[]): string {
  return blocks
    .flatMap(textOf)
    .filter(Boolean)
    .join('. ')
    .replace(/([.:;?!…])\. /g, '$1 ');
}
