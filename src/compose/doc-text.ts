import type { DocBlock, DocCell, DocListItem, Span } from '../model/doc.ts';

function words(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .trim();
}

function cells(rows: readonly { readonly cells: readonly DocCell[] }[]): readonly string[] {
  return rows.map((row) => row.cells.map((cell) => docText(cell.blocks)).join(', '));
}

function textOf(block: DocBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [words(block.spans)];
    case 'list':
      return block.items.map((item: DocListItem) => docText(item.blocks));
    case 'table':
      return [...cells(block.head), ...cells(block.rows)];
    case 'figure':
      return [block.alt];
    case 'code':
      return [block.value];
    case 'box':
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
    .replace(/([.:;?!])\. /g, '$1 ');
}
