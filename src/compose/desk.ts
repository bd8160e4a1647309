import type {
  DocBlock,
  DocBox,
  DocHeading,
  DocList,
  DocParagraph,
  ParagraphRole,
  Span,
} from '../model/doc.ts';
import type { Edition } from '../model/edition.ts';
import type { Filled } from '../model/filled.ts';
import { inLanguage, type Localized, languageOf } from '../model/identifier.ts';
import type { Words, WordsIn } from '../model/strings.ts';

export interface ComposeOptions {
  /** Of the area `documents`, in the languages of the kit: a text that the edition has in another than its own is spoken of in that. */
  readonly wordsIn: WordsIn;
  /** What is known of the course that it is printed for. */
  readonly filled?: Filled;
}

/** What a form is composed with: nothing of it comes from a kit. */
export type FormDesk = Pick<Desk, 'words' | 'newId' | 'filled'>;

/** What composing one document has at hand, and what it counts on the way. */
export interface Desk extends ComposeOptions {
  readonly edition: Edition;
  /** In the edition's language. */
  readonly words: Words;
  /** A text of the kit in the edition's language. */
  readonly say: (text: Localized | undefined) => string;
  /** The same, and its language where that is another; nothing where there is no text. */
  readonly spansOf: (text: Localized | undefined) => readonly Span[];
  /** A heading id that no other heading of the document has. */
  readonly newId: (wish?: string) => string;
  /** From 1. */
  readonly nextQuestion: () => number;
  /** Are there lines to write on, and no slides? */
  readonly isWorkbook: boolean;
}

function createCounter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

function textSpans(text: Localized | undefined, wanted: string): readonly Span[] {
  if (!text) return [];
  const language = languageOf(text, wanted);
  return [{ text: inLanguage(text, wanted), ...(language === wanted ? {} : { language }) }];
}

function createIds(): Desk['newId'] {
  const ids = new Set<string>();
  const nextHeading = createCounter();
  return (wish) => {
    let id = wish ?? `h${nextHeading()}`;
    while (ids.has(id)) id = `${wish ?? 'h'}-${nextHeading()}`;
    ids.add(id);
    return id;
  };
}

export function createFormDesk(options: Pick<Desk, 'words' | 'filled'>): FormDesk {
  return { ...options, newId: createIds() };
}

export function createDesk(edition: Edition, options: ComposeOptions, isWorkbook = false): Desk {
  return {
    ...options,
    edition,
    words: options.wordsIn(edition.language),
    say: (text) => inLanguage(text, edition.language),
    spansOf: (text) => textSpans(text, edition.language),
    newId: createIds(),
    nextQuestion: createCounter(),
    isWorkbook,
  };
}

/** The desk for what stands inside a text in that language: what is said there is said in it too. */
export function deskIn(language: string | undefined, desk: Desk): Desk {
  if (language === undefined || language === desk.edition.language) return desk;
  return {
    ...desk,
    edition: { ...desk.edition, language },
    words: desk.wordsIn(language),
    say: (text) => inLanguage(text, language),
    spansOf: (text) => textSpans(text, language),
  };
}

export function paragraph(text: string | readonly Span[], role: ParagraphRole = 'body'): DocParagraph {
  return { type: 'paragraph', role, spans: typeof text === 'string' ? [{ text }] : text };
}

export interface HeadingOptions {
  readonly level: DocHeading['level'];
  readonly id?: string;
  readonly kicker?: string;
  readonly tab?: DocHeading['tab'];
  readonly outline?: boolean;
  readonly joins?: true;
}

export function heading(
  desk: Pick<Desk, 'newId'>,
  text: string | readonly Span[],
  { level, id, kicker, tab, outline = true, joins }: HeadingOptions,
): DocHeading {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return {
    type: 'heading',
    level,
    id: desk.newId(id),
    spans,
    outline,
    ...(kicker === undefined ? {} : { kicker }),
    ...(tab === undefined ? {} : { tab }),
    ...(joins && { joins }),
  };
}

export function box(
  role: DocBox['role'],
  {
    label,
    title = [],
    aside = '',
  }: { readonly label: string; readonly title?: readonly Span[]; readonly aside?: string },
  blocks: readonly DocBlock[],
): DocBox {
  return { type: 'box', role, label, title, aside, blocks };
}

/** A list whose items hold one paragraph each. */
export function bullets(
  texts: readonly (string | readonly Span[])[],
  marker: 'bullet' | 'box' | 'number' = 'bullet',
): DocList {
  return { type: 'list', start: 1, items: texts.map((text) => ({ marker, blocks: [paragraph(text)] })) };
}
