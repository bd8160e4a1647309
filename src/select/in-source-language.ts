import type { Block, Inline, ListItem, TableRow } from '../model/content.ts';

function markInline(inline: Inline, language: string): Inline {
  switch (inline.type) {
    case 'text':
    case 'code-text':
    case 'term':
    case 'ref':
    case 'contact':
    case 'image':
      return { ...inline, language };
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return { ...inline, children: inline.children.map((child) => markInline(child, language)) };
    case 'footnote':
      return { ...inline, children: inSourceLanguage(inline.children, language) };
    default:
      return inline;
  }
}

function markBlock(block: Block, language: string): Block {
  const inlines = (children: readonly Inline[]) => children.map((child) => markInline(child, language));
  const row = (from: TableRow): TableRow => ({
    ...from,
    cells: from.cells.map((cell) => ({ ...cell, children: inlines(cell.children) })),
  });
  const item = (from: ListItem): ListItem => ({
    ...from,
    children: inSourceLanguage(from.children, language),
  });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) };
    case 'list':
      return { ...block, items: block.items.map(item) };
    case 'table':
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    case 'figure':
      return { ...block, language };
    case 'quote':
      return { ...block, children: inSourceLanguage(block.children, language) };
    case 'directive':
      return { ...block, label: inlines(block.label), children: inSourceLanguage(block.children, language) };
    default:
      return block;
  }
}

/** Blocks whose every text says that it is in this language, and not in the edition's. */
export function inSourceLanguage(blocks: readonly Block[], language: string): readonly Block[] {
  return blocks.map((block) => ({ ...markBlock(block, language), tongue: language }));
}
