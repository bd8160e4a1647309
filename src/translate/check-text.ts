import { nearestName } from '../lib/nearest.ts';
import type { Block, Inline } from '../model/content.ts';
import type { Term } from '../model/data-files.ts';
import type { Phrase } from '../model/diagnostic.ts';
import { findTerm } from '../model/lookups.ts';
import { walkInlines } from '../model/walk.ts';
import { fixedParts } from './fixed-parts.ts';
import { sliceText } from './slice-text.ts';
import type { Unit, UnitKind } from './unit.ts';

/** Markdown of a page of the kit, read on its own. */
export type ParseText = (path: string, text: string) => { readonly body: readonly Block[] };

/** What the translation of a text is read with. */
export interface TextContext {
  readonly language: string;
  /** As it will be, the terms that are translated now included. */
  readonly glossary: readonly Term[];
  readonly parse: ParseText;
  /** Footnotes and addresses of the page, which a text may call. */
  readonly definitions: string;
}

/** A translation as it is written into a file: in one line, but for breaks that are meant. */
export function tidyText(text: string, kind: UnitKind): string {
  if (kind === 'data') return text;
  if (kind === 'code') return text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  const isInRows = kind === 'paragraph' || kind === 'item';
  const lines = text.trim().split(/\s*\n\s*/);
  return lines.reduce((before, line) =>
    isInRows && /(?:^|[^\\])(?:\\\\)*\\$/.test(before) ? `${before}\n${line}` : `${before} ${line}`,
  );
}

interface Shape {
  readonly markdown: (text: string) => string;
  /** The inlines, where the text became what it should. */
  readonly read: (block: Block) => readonly Inline[] | undefined;
}

const SHAPES: Readonly<Partial<Record<UnitKind, Shape>>> = {
  paragraph: {
    markdown: (text) => text,
    read: (block) => (block.type === 'paragraph' ? block.children : undefined),
  },
  heading: {
    markdown: (text) => `# ${text}`,
    read: (block) => (block.type === 'heading' && block.depth === 1 ? block.children : undefined),
  },
  item: {
    // A task list's item, so that what looks like its box is one too many.
    markdown: (text) => `- [ ] ${text}`,
    read: (block) => {
      const [first, ...others] = block.type === 'list' ? block.items.flatMap((item) => item.children) : [];
      return first?.type === 'paragraph' && others.length === 0 ? first.children : undefined;
    },
  },
  cell: {
    markdown: (text) => `| ${cellText(text)} |\n| - |`,
    read: (block) =>
      block.type === 'table' && block.rows.length === 0 ? block.head.cells[0]?.children : undefined,
  },
  label: {
    markdown: (text) => `::material[${text}]`,
    read: (block) => (block.type === 'directive' && block.form === 'leaf' ? block.label : undefined),
  },
  picture: {
    markdown: (text) => text,
    read: (block) => (block.type === 'figure' ? [{ ...block, type: 'image' as const }] : undefined),
  },
};

/** A bar within a cell would end it. */
export function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}

function missingFrom(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const left = [...given];
  return wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A mention of a term that the glossary does not have in this language. */
function unknownTerm(inlines: readonly Inline[], { glossary, language }: TextContext): string | undefined {
  const mention = walkInlines(inlines).find(
    (inline) => inline.type === 'term' && !findTerm(glossary, inline.id, language),
  );
  return mention?.type === 'term' ? mention.text : undefined;
}

function comparePhrase(
  unit: Unit,
  given: readonly string[],
  unknown: string | undefined,
): Phrase | undefined {
  const missing = missingFrom(unit.fixed, given);
  const extra = missingFrom(given, unit.fixed);
  if (missing.length === 0 && extra.length === 0) return undefined;
  if (unknown !== undefined) {
    const ids = missing.flatMap((part) => /^:term\[(.*)\]$/.exec(part)?.[1] ?? []);
    return {
      key: 'po.term',
      values: { text: unknown, code: `{id=${nearestName(unknown, ids) ?? ids[0] ?? '…'}}` },
    };
  }
  const [first] = missing;
  if (first !== undefined) return { key: 'po.missing', values: { part: first } };
  return { key: 'po.extra', values: { part: extra[0] ?? '' } };
}

/** What is wrong with a translation of a text; undefined when it can be written. `text` is tidy. */
export function checkText(unit: Unit, text: string, context: TextContext): Phrase | undefined {
  if (/(?!\n|\t)\p{Cc}/u.test(text)) return { key: 'po.control' };
  const shape = SHAPES[unit.kind];
  if (!shape) return undefined;
  const path = unit.place.path.replace(/^[^/]+(?=\/)/, context.language);
  const markdown = shape.markdown(text);
  const { body } = context.parse(path, `${markdown}\n\n${context.definitions}`);
  const [block, ...others] = body;
  const inlines = block && others.length === 0 ? shape.read(block) : undefined;
  if (!inlines) return { key: 'po.shape' };
  const lines = markdown.split('\n');
  const { language, glossary } = context;
  const given = fixedParts(inlines, { language, glossary, sourceOf: (place) => sliceText(lines, place) });
  return comparePhrase(unit, given, unknownTerm(inlines, context));
}
