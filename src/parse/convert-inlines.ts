import type { FootnoteReference, LinkReference, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Block, Inline, Text } from '../model/content.ts';
import { plainText } from '../model/walk.ts';
import { imageTarget } from './image-target.ts';
import { type MarkdownContext, placeOf, sourceOf } from './markdown-context.ts';

/** Converts the body of a footnote; passed in, because blocks hold inlines and inlines hold footnotes. */
export type ConvertNote = (note: FootnoteReference, context: MarkdownContext) => readonly Block[];

const MENTIONS = new Set(['term', 'ref', 'contact']);

function isMention(name: string): name is 'term' | 'ref' | 'contact' {
  return MENTIONS.has(name);
}

/** `:term[…]` and its like; a text directive of any other name was never meant as one, and prints as it was written. */
function convertTextDirective(
  node: TextDirective,
  context: MarkdownContext,
  note: ConvertNote,
): readonly Inline[] {
  const place = placeOf(node, context);
  const text = plainText(convertInlines(node.children, context, note));
  if (isMention(node.name)) {
    return [{ type: node.name, id: node.attributes?.['id'] ?? text, text, place }];
  }
  if (node.name === 'min') {
    return [{ type: 'min', minutes: /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined, place }];
  }
  return [{ type: 'text', value: sourceOf(node, context), place }];
}

function convertLinkReference(
  node: LinkReference,
  context: MarkdownContext,
  note: ConvertNote,
): readonly Inline[] {
  const place = placeOf(node, context);
  const target = context.definitions.get(node.identifier);
  if (!target) return [{ type: 'text', value: sourceOf(node, context), place }];
  return [{ type: 'link', url: target.url, children: convertInlines(node.children, context, note), place }];
}

function convertNote(
  node: FootnoteReference,
  context: MarkdownContext,
  note: ConvertNote,
): readonly Inline[] {
  const place = placeOf(node, context);
  if (!context.footnotes.has(node.identifier) || context.openNotes.includes(node.identifier)) {
    return [{ type: 'text', value: sourceOf(node, context), place }];
  }
  return [{ type: 'footnote', children: note(node, context), place }];
}

function convertInline(
  node: PhrasingContent,
  context: MarkdownContext,
  note: ConvertNote,
): readonly Inline[] {
  const place = placeOf(node, context);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value, place }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: convertInlines(node.children, context, note), place }];
    case 'inlineCode':
      return [{ type: 'code-text', value: node.value, place }];
    case 'break':
      return [{ type: 'break', place }];
    case 'link':
      return [{ type: 'link', url: node.url, children: convertInlines(node.children, context, note), place }];
    case 'linkReference':
      return convertLinkReference(node, context, note);
    case 'image':
      return [{ type: 'image', target: imageTarget(node.url, context.path), alt: node.alt ?? '', place }];
    case 'imageReference': {
      const url = context.definitions.get(node.identifier)?.url ?? '';
      return [{ type: 'image', target: imageTarget(url, context.path), alt: node.alt ?? '', place }];
    }
    case 'footnoteReference':
      return convertNote(node, context, note);
    case 'html':
      return [{ type: 'html', value: node.value, place }];
    case 'textDirective':
      return convertTextDirective(node, context, note);
    default:
      return [];
  }
}

/** Texts that stand side by side, after a directive was put back, are one text. */
function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      const place = { ...last.place, end: inline.place.end };
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value, place } satisfies Text;
    } else joined.push(inline);
  }
  return joined;
}

/** Inline Markdown as the content model has it. */
export function convertInlines(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
  note: ConvertNote,
): readonly Inline[] {
  return joinTexts(nodes.flatMap((node) => convertInline(node, context, note)));
}
