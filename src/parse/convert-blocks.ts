import type { FootnoteReference, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Align, Block, Figure, Inline } from '../model/content.ts';
import { convertDirective } from './convert-directive.ts';
import { convertInlines } from './convert-inlines.ts';
import { imageTarget } from './image-target.ts';
import { type MarkdownContext, placeOf } from './markdown-context.ts';

function inlines(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  return convertInlines(nodes, context, convertNote);
}

function convertNote(note: FootnoteReference, context: MarkdownContext): readonly Block[] {
  const body = context.footnotes.get(note.identifier)?.children ?? [];
  return convertBlocks(body, { ...context, openNotes: [...context.openNotes, note.identifier] });
}

/** A picture alone in its paragraph is a figure. */
function convertParagraph(node: Paragraph, context: MarkdownContext): Block {
  const place = placeOf(node, context);
  const [only, ...others] = node.children;
  if (only?.type === 'image' && others.length === 0) {
    const target = imageTarget(only.url, context.path);
    return { type: 'figure', target, alt: only.alt ?? '', caption: only.title ?? '', place } satisfies Figure;
  }
  return { type: 'paragraph', children: inlines(node.children, context), place };
}

function convertList(node: List, context: MarkdownContext): Block {
  const items = node.children.map((item) => ({
    checked: item.checked ?? undefined,
    children: convertBlocks(item.children, context),
    place: placeOf(item, context),
  }));
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items,
    place: placeOf(node, context),
  };
}

function convertTable(node: Table, context: MarkdownContext): Block {
  const [head, ...rows] = node.children.map((row) => ({
    cells: row.children.map((cell) => ({
      children: inlines(cell.children, context),
      place: placeOf(cell, context),
    })),
    place: placeOf(row, context),
  }));
  const place = placeOf(node, context);
  const align = (node.align ?? []).map((each): Align => each ?? 'left');
  return { type: 'table', align, head: head ?? { cells: [], place }, rows, place };
}

const IGNORE = /^<!--\s*relevo-ignore\b/;

function convertBlock(node: RootContent, context: MarkdownContext): readonly Block[] {
  const place = placeOf(node, context);
  switch (node.type) {
    case 'paragraph':
      return [convertParagraph(node, context)];
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: inlines(node.children, context), place }];
    case 'list':
      return [convertList(node, context)];
    case 'table':
      return [convertTable(node, context)];
    case 'blockquote':
      return [{ type: 'quote', children: convertBlocks(node.children, context), place }];
    case 'code':
      return [{ type: 'code', language: node.lang ?? '', value: node.value, place }];
    case 'thematicBreak':
      return [{ type: 'rule', place }];
    case 'html':
      return IGNORE.test(node.value) ? [] : [{ type: 'html', value: node.value, place }];
    case 'containerDirective':
    case 'leafDirective':
      return [convertDirective(node, context, { blocks: convertBlocks, inlines })];
    default:
      return [];
  }
}

/** Block Markdown as the content model has it. Definitions of links and footnotes went where they are used. */
export function convertBlocks(nodes: readonly RootContent[], context: MarkdownContext): readonly Block[] {
  return nodes.flatMap((node) => convertBlock(node, context));
}
