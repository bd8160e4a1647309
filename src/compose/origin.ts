import type { DocBlock, Span } from '../model/doc.ts';
import type { Origin } from '../model/parsed.ts';
import { type Desk, paragraph } from './desk.ts';

/** A text of a page's front matter, in the language that it is in. */
export function frontSpans(text: string, origin: Origin | undefined): readonly Span[] {
  return [{ text, ...(origin?.language === undefined ? {} : { language: origin.language }) }];
}

/** What a reader should know of the translation that follows; nothing where it is as it should be. */
export function originNotice(origin: Origin | undefined, { words }: Desk): readonly DocBlock[] {
  if (origin?.notice === undefined) return [];
  return [{ ...paragraph(words(`translation.${origin.notice}`), 'small'), keepWithNext: true }];
}
