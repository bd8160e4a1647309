import { compareText } from '../lib/compare.ts';
import type { Inline, Mention } from '../model/content.ts';
import type { Term } from '../model/data-files.ts';
import { findTerm } from '../model/lookups.ts';
import type { Place } from '../model/place.ts';
import { walkInlines } from '../model/walk.ts';

/** What a text is read with. */
export interface Reading {
  readonly language: string;
  readonly glossary: readonly Term[];
  /** What the author wrote in a stretch. */
  readonly sourceOf: (place: Place) => string;
}

/** A term is said in every language in its own words: what stays is which term it is. */
function mentionText({ type, id }: Mention, { glossary, language }: Reading): string {
  const found = type === 'term' ? findTerm(glossary, id, language)?.id : undefined;
  return `:${type}[${found ?? id}]`;
}

/** A page of another site may have a sister in the other language; every other address stays as it is. */
function linkText(url: string): string {
  return /^https?:/i.test(url) ? '[…](https://…)' : `[…](${url})`;
}

function fixedText(inline: Inline, reading: Reading): string | undefined {
  switch (inline.type) {
    case 'term':
    case 'ref':
    case 'contact':
      return mentionText(inline, reading);
    case 'min':
    case 'footnote':
    case 'html':
      return reading.sourceOf(inline.place);
    case 'image':
      return `![…](${inline.target.path})`;
    case 'link':
      return linkText(inline.url);
    default:
      return undefined;
  }
}

/** What of a text is no words, and so the same in every language, sorted. */
export function fixedParts(inlines: readonly Inline[], reading: Reading): readonly string[] {
  return walkInlines(inlines)
    .flatMap((inline) => fixedText(inline, reading) ?? [])
    .sort(compareText);
}
