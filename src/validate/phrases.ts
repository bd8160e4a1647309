import { remember } from '../lib/remember.ts';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Finds any of the phrases as whole words, whatever the case. The longest is tried first. An empty list finds nothing. */
export const phrasePattern: (phrases: readonly string[]) => RegExp = remember((phrases) => {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const any = longestFirst.map(escaped).join('|');
  return any === '' ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
});

/** The phrase that a text begins with, as the text writes it; `savoir` does not count in `savoir expliquer`, which says what is done. */
export function beginsWith(text: string, phrases: readonly string[]): string | undefined {
  const found = phrasePattern(phrases).exec(text.trim());
  return found?.index === 0 ? found[0] : undefined;
}
