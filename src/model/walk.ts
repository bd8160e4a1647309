import type { Block, Directive, DirectiveOf, Inline, ListItem, PartNotice } from './content.ts';
import type { BlockName } from './visibility.ts';

/** Is this block the directive of that name? */
export function isBlock<N extends BlockName>(
  block: Block,
  name: N,
): block is Extract<Directive, DirectiveOf<N>> {
  return block.type === 'directive' && block.name === name;
}

/** What is to say of the translated part that a block stands for or begins. */
export function noticeOf(block: Block): PartNotice | undefined {
  return 'notice' in block ? block.notice : undefined;
}

/** The language of a block, where it is not the edition's. */
export function tongueOf(block: Block): string | undefined {
  return 'tongue' in block ? block.tongue : undefined;
}

/** The blocks directly inside a block: of its items, of its body; none for a leaf. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item: ListItem) => item.children);
    case 'quote':
    case 'directive':
    case 'unknown':
      return block.children;
    default:
      return [];
  }
}

/** The inlines that a block holds itself, not those of blocks inside it. */
export function ownInlines(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'directive':
      return block.label;
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.children));
    default:
      return [];
  }
}

function gatherInlines(inlines: readonly Inline[], into: Inline[]): void {
  for (const inline of inlines) {
    into.push(inline);
    if ('children' in inline && inline.type !== 'footnote') gatherInlines(inline.children, into);
  }
}

/** Every inline below these, depth first, the text of styled runs and links included, footnote bodies not. */
export function walkInlines(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  gatherInlines(inlines, all);
  return all;
}

function gatherNotes(inlines: readonly Inline[], into: Block[]): void {
  for (const inline of inlines) {
    if (inline.type === 'footnote') gatherBlocks(inline.children, into);
    else if ('children' in inline) gatherNotes(inline.children, into);
  }
}

function gatherBlocks(blocks: readonly Block[], into: Block[]): void {
  for (const block of blocks) {
    into.push(block);
    gatherNotes(ownInlines(block), into);
    gatherBlocks(childBlocks(block), into);
  }
}

/** Every block below these, depth first and in reading order, the bodies of footnotes included. */
export function walkBlocks(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  gatherBlocks(blocks, all);
  return all;
}

/** The words of inlines as plain text; mentions give the text in brackets, footnotes nothing. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'code-text':
          return inline.value;
        case 'term':
        case 'ref':
        case 'contact':
          return inline.text;
        case 'break':
          return ' ';
        case 'emphasis':
        case 'strong':
        case 'delete':
        case 'link':
          return plainText(inline.children);
        case 'image':
          return inline.alt;
        default:
          return '';
      }
    })
    .join('');
}
