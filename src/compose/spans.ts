import type { Block, Inline, Link, Mention } from '../model/content.ts';
import type { Contact, Reference } from '../model/data-files.ts';
import type { Span } from '../model/doc.ts';
import { plainText } from '../model/walk.ts';
import type { Desk } from './desk.ts';

type Style = Pick<Span, 'strong' | 'emphasis' | 'strike' | 'code' | 'link'>;

/** `OIT, 2012` */
export function citationOf(reference: Reference): string {
  return `${reference.organisation}, ${reference.year}`;
}

/** Institution, service, number, and the day it was last checked. */
export function contactText(contact: Contact, { say, words }: Desk): string {
  const name = `${say(contact.institution)}, ${say(contact.service)}`;
  const phone = contact.phone === undefined ? '' : `: ${contact.phone}`;
  return `${name}${phone} (${words('contact.verified', { date: contact['verified-on'] })})`;
}

function mentionText(inline: Mention, desk: Desk): string {
  if (inline.type === 'ref') {
    const reference = desk.edition.references.find(({ id }) => id === inline.id);
    return reference ? `(${citationOf(reference)})` : inline.text;
  }
  const contact = desk.edition.contacts.find(({ id }) => id === inline.id);
  return contact ? contactText(contact, desk) : inline.text;
}

/** The paragraphs of a footnote as one run of text. */
function noteSpans(blocks: readonly Block[], desk: Desk): readonly Span[] {
  return blocks.flatMap((block, at) => {
    const inlines = block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
    const nested = 'items' in block ? block.items.flatMap((item) => noteSpans(item.children, desk)) : [];
    const below = block.type === 'quote' || block.type === 'directive' ? noteSpans(block.children, desk) : [];
    return [...(at > 0 ? [{ text: ' ' }] : []), ...spansOf(inlines, desk), ...nested, ...below];
  });
}

/** A printed page cannot be clicked: an address that the text does not show is printed after it. */
function linkSpans(inline: Link, desk: Desk, style: Style): readonly Span[] {
  const shown = plainText(inline.children);
  const title = desk.words('link.to', { target: inline.url });
  const spans = spansOf(inline.children, desk, { ...style, link: { url: inline.url, title } });
  const bare = inline.url.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return shown.includes(bare) ? spans : [...spans, { text: ` (${bare})`, place: inline.place }];
}

function spanOf(inline: Inline, desk: Desk, style: Style): readonly Span[] {
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
      return [{ ...style, text: inline.text, emphasis: true, place }];
    case 'ref':
    case 'contact':
      return [{ ...style, text: mentionText(inline, desk), place }];
    case 'footnote':
      return [{ text: String(desk.nextNote()), note: noteSpans(inline.children, desk), place }];
    case 'min':
      return inline.minutes === undefined
        ? []
        : [{ ...style, text: desk.words('minutes', { n: inline.minutes }), place }];
    case 'image':
      return [{ ...style, text: `[${inline.alt}]`, place }];
    default:
      return [];
  }
}

/** Inline content as spans. */
export function spansOf(inlines: readonly Inline[], desk: Desk, style: Style = {}): readonly Span[] {
  return inlines.flatMap((inline) => spanOf(inline, desk, style));
}

/** What spans say, as plain text. */
export function spanText(spans: readonly Span[]): string {
  return spans.map(({ text, lineBreak }) => (lineBreak ? ` ${text}` : text)).join('');
}
