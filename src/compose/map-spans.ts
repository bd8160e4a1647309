import type { DocBlock, DocCell, DocRow, Span } from '../model/doc.ts';

export type SpanMapper = (spans: readonly Span[]) => readonly Span[];

function mapRows(rows: readonly DocRow[], map: SpanMapper): readonly DocRow[] {
  const cell = (from: DocCell): DocCell => ({ ...from, blocks: mapSpans(from.blocks, map) });
  return rows.map((row) => ({ ...row, cells: row.cells.map(cell) }));
}

function mapBlock(block: DocBlock, map: SpanMapper): DocBlock {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, spans: map(block.spans) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: mapSpans(item.blocks, map) })),
      };
    case 'table': {
      const caption = block.caption ? { caption: map(block.caption) } : {};
      return { ...block, ...caption, head: mapRows(block.head, map), rows: mapRows(block.rows, map) };
    }
    case 'figure':
      return { ...block, caption: map(block.caption) };
    case 'box':
      return { ...block, title: map(block.title), blocks: mapSpans(block.blocks, map) };
    case 'quote':
    case 'group':
    case 'thumbnail':
      return { ...block, blocks: mapSpans(block.blocks, map) };
    default:
      return block;
  }
}

/** The blocks with every stretch of text mapped, in reading order. Slides are pictures, and stay as they are. */
export function mapSpans(blocks: readonly DocBlock[], map: SpanMapper): readonly DocBlock[] {
  return blocks.map((block) => mapBlock(block, map));
}
