import type { Definition, FootnoteDefinition, Node, Root } from 'mdast';
import type { Finding } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';

/** What converting one Markdown text needs to know beside the node at hand. */
export interface MarkdownContext {
  readonly path: string;
  /** The body, as the parser read it. */
  readonly text: string;
  /** Added to the parser's lines to give the file's. */
  readonly linesBefore: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes that are being converted: one that calls itself ends here. */
  readonly openNotes: readonly string[];
  readonly report: (finding: Finding) => void;
}

const NOWHERE = { line: 1, column: 1 };

/** The place of a node in the author's file. */
export function placeOf(node: Node, { path, linesBefore }: MarkdownContext): Place {
  const { start = NOWHERE, end = NOWHERE } = node.position ?? {};
  return {
    path,
    start: { line: start.line + linesBefore, column: start.column },
    end: { line: end.line + linesBefore, column: end.column },
  };
}

/** The very characters that a node was read from. */
export function sourceOf(node: Node, { text }: MarkdownContext): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined || end?.offset === undefined ? '' : text.slice(start.offset, end.offset);
}

function collect(
  node: Node,
  definitions: Map<string, Definition>,
  footnotes: Map<string, FootnoteDefinition>,
): void {
  if (node.type === 'definition') {
    const definition = node as Definition;
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  if (node.type === 'footnoteDefinition') {
    const footnote = node as FootnoteDefinition;
    if (!footnotes.has(footnote.identifier)) footnotes.set(footnote.identifier, footnote);
  }
  for (const child of (node as { children?: Node[] }).children ?? []) collect(child, definitions, footnotes);
}

/** Link targets and footnote texts may stand anywhere in a text: they are found first. */
export function collectDefinitions(root: Root): Pick<MarkdownContext, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  collect(root, definitions, footnotes);
  return { definitions, footnotes };
}
