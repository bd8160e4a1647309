import type { Block, Inline, Link, Mention } from '../model/content.ts';
import type { Contact } from '../model/data-files.ts';
import type { Span } from '../model/doc.ts';
import { findTerm } from '../model/lookups.ts';
import type { Words } from '../model/strings.ts';
import { plainText } from '../model/walk.ts';
import { GLOSSARY, REFERENCES } from './anchors.ts';
import { citationOf } from './citation.ts';
import { colonOf } from './colon.ts';
import { type Desk, deskIn } from './desk.ts';
import { datedWords } from './partial-date.ts';

type Style = Pick<Span, 'strong' | 'emphasis' | 'strike' | 'code' | 'link' | 'language'>;

function verifiedText({ 'verified-on': date, 'to-confirm': asked }: Contact, words: Words): string {
  if (date === undefined) return words('contact.unverified');
  return datedWords(asked ? 'contact.verified.to-confirm' : 'contact.verified', date, words);
}

/** Institution, service, number, and the day it was last checked. */
function contactText(contact: Contact, { say, words }: Desk): string {
  const name = `${say(contact.institution)}, ${say(contact.service)}`;
  const phone = contact.phone === undefined ? '' : `${colonOf(words)}${contact.phone}`;
  return `${name}${phone} (${verifiedText(contact, words)})`;
}

/** A link to a chapter of the same document; dropped at the end where the document has no such chapter. */
function chapterLink(chapter: string, { words }: Desk): Pick<Span, 'link'> {
  return { link: { heading: chapter, title: words('link.to', { target: words(`${chapter}.title`) }) } };
}

function termSpans(term: Mention, desk: Desk, style: Style): readonly Span[] {
  const known = findTerm(desk.edition.glossary, term.id, desk.edition.language);
  const link = known && style.link === undefined ? chapterLink(GLOSSARY, desk) : {};
  return [{ ...style, ...link, text: term.text, emphasis: true, place: term.place }];
}

/** What the author wrote in brackets, when that is more than the id. */
function ownWords({ id, text }: Mention): string {
  return text === id ? '' : text;
}

function refSpans(mention: Mention, desk: Desk, style: Style): readonly Span[] {
  const { place } = mention;
  const reference = desk.edition.references.find(({ id }) => id === mention.id);
  if (!reference) return [{ ...style, text: mention.text, place }];
  const own = ownWords(mention);
  const link = style.link === undefined ? chapterLink(REFERENCES, desk) : {};
  return [
    ...(own === '' ? [] : [{ ...style, text: `${own} `, place }]),
    { ...style, ...link, text: `(${citationOf(reference, desk)})`, place },
  ];
}

/** A contact that this edition does not have is asked for, not named. */
function contactSpans(mention: Mention, desk: Desk, style: Style): readonly Span[] {
  const contact = desk.edition.contacts.find(({ id }) => id === mention.id);
  const text = contact ? contactText(contact, desk) : desk.words('contact.ask');
  const own = ownWords(mention);
  return [{ ...style, text: own === '' ? text : `${own} (${text})`, place: mention.place }];
}

/** The parts of a footnote's block, one after the other. */
function notePieces(block: Block, desk: Desk): readonly (readonly Span[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [spansOf(block.children, desk)];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child) => notePieces(child, desk)));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) =>
        row.cells.map((cell) => spansOf(cell.children, desk)),
      );
    case 'code':
      return [[{ text: block.value, code: true, place: block.place }]];
    case 'figure':
      return [[{ text: [block.alt, block.caption].filter(Boolean).join('. '), place: block.place }]];
    case 'quote':
      return block.children.flatMap((child) => notePieces(child, desk));
    case 'directive':
      return [spansOf(block.label, desk), ...block.children.flatMap((child) => notePieces(child, desk))];
    default:
      return [];
  }
}

/** The blocks of a footnote as one run of text: it has a few lines at the foot of a page. */
function noteSpans(blocks: readonly Block[], desk: Desk): readonly Span[] {
  const pieces = blocks.flatMap((block) => notePieces(block, desk)).filter((spans) => spans.length > 0);
  return pieces.flatMap((spans, at) => (at === 0 ? spans : [{ text: ' ' }, ...spans]));
}

/** A printed page cannot be clicked: an address that the text does not show is printed after it. */
function linkSpans(inline: Link, desk: Desk, style: Style): readonly Span[] {
  const shown = plainText(inline.children);
  if (!/^(?:https?|mailto|tel):/i.test(inline.url)) return spansOf(inline.children, desk, style);
  const title = desk.words('link.to', { target: inline.url });
  const spans = spansOf(inline.children, desk, { ...style, link: { url: inline.url, title } });
  const bare = inline.url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return shown.includes(bare) ? spans : [...spans, { text: ` (${bare})`, place: inline.place }];
}

function spanOf(inline: Inline, outer: Desk, given: Style): readonly Span[] {
  const language = 'language' in inline ? inline.language : undefined;
  const style = language === undefined ? given : { ...given, language };
  const desk = deskIn(language, outer);
  const { place } = inline;
  switch (inline.type) {
    case 'text':
      return [{ ...style, text: inline.value, place }];
    case 'code-text':
      return [{ ...style, text: inline.value, code: true, place }];
    case 'emphasis':
      return spansOf(inline.children, desk, { ...style, emphasis: !style.emphasis });
    case 'strong':
      return spansOf(inline.children, desk, { ...style, strong: true });
    case 'delete':
      return spansOf(inline.children, desk, { ...style, strike: true });
    case 'link':
      return linkSpans(inline, desk, style);
    case 'break':
      return [{ ...style, text: '', lineBreak: true, place }];
    case 'term':
      return termSpans(inline, desk, style);
    case 'ref':
      return refSpans(inline, desk, style);
    case 'contact':
      return contactSpans(inline, desk, style);
    case 'footnote':
      return [{ text: '', note: noteSpans(inline.children, desk), place }];
    case 'min': {
      const { minutes: n } = inline;
      return n === undefined ? [] : [{ ...style, text: desk.words('minutes', { n }), place }];
    }
    case 'image':
      return inline.alt === '' ? [] : [{ ...style, text: `[${inline.alt}]`, place }];
    default:
      return [];
  }
}

/** Inline content as spans. Calls of footnotes are numbered when the document is whole. */
export function spansOf(inlines: readonly Inline[], desk: Desk, style: Style = {}): readonly Span[] {
  return inlines.flatMap((inline) => spanOf(inline, desk, style));
}

/** What spans say, as one line of plain text, footnotes in brackets. */
export function spanText(spans: readonly Span[]): string {
  return spans
    .map(({ text, lineBreak, note }) => (note ? ` (${spanText(note)})` : lineBreak ? ` ${text}` : text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
