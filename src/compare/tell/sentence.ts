import type { Telling, ToldPart } from '../../model/change-story.ts';
import type { Words } from '../../model/strings.ts';

/** A sentence without anything to mark. */
export function sentence(text: string, details: readonly Telling[] = []): Telling {
  return { parts: [{ text }], details };
}

/** Quotation marks as they stand inside others. */
export function innerQuotes(text: string): string {
  return text.replace(/«\s*/g, '“').replace(/\s*»/g, '”');
}

/** A text in quotation marks, on one line. */
export function quote(text: string, words: Words): string {
  return words('quote', { text: innerQuotes(text.replace(/\s+/g, ' ').trim()) });
}

/** A sentence with stretches put into its gaps. */
export function fillGaps(text: string, gaps: Readonly<Record<string, readonly ToldPart[]>>): Telling {
  const parts = text.split(/(\{\w+\})/).flatMap((piece): readonly ToldPart[] => {
    const own = gaps[piece.slice(1, -1)];
    if (piece.startsWith('{') && own) return own;
    return piece === '' ? [] : [{ text: piece }];
  });
  return { parts, details: [] };
}
