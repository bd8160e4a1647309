import english from 'hyphen/patterns/en-us.js';
import spanish from 'hyphen/patterns/es.js';
import french from 'hyphen/patterns/fr.js';
import { rememberText } from '../../lib/remember-text.ts';
import { type Patterns, partings } from './liang.ts';

/** Shorter words are not worth a hyphen; nor are fewer letters than these before and after it. */
const LEAST_LETTERS = 5;
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

const PATTERNS: Readonly<Record<string, Patterns>> = { es: spanish, en: english, fr: french };

/** Splits a word of letters where it may be hyphenated. */
export type Hyphenator = (word: string) => readonly string[];

function cut(word: string, offsets: readonly number[]): readonly string[] {
  return [...offsets, word.length].map((to, nth) => word.slice(offsets[nth - 1] ?? 0, to));
}

function keepLeast(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last !== undefined && last.length < LEAST_BEFORE) kept[kept.length - 1] = last + part;
    else kept.push(part);
  }
  const last = kept.at(-1) ?? '';
  if (kept.length > 1 && last.length < LEAST_AFTER) kept.splice(-2, 2, (kept.at(-2) ?? '') + last);
  return kept;
}

/** All capitals are an acronym, digits are a number: neither is split. */
function isPlainWord(word: string): boolean {
  return word.length >= LEAST_LETTERS && /^\p{L}\p{Ll}+$/u.test(word);
}

/**
 * Hyphenation by TeX's patterns (Liang 1983) for Spanish, English and French. A language without patterns has no
 * hyphenator: its text is set ragged.
 */
export function hyphenatorFor(language: string): Hyphenator | undefined {
  const patterns = PATTERNS[language.split('-')[0] ?? ''];
  if (!patterns) return undefined;
  // A word comes again in other faces, and with other signs around it.
  return rememberText((word) =>
    isPlainWord(word) ? keepLeast(cut(word, partings(word, patterns))) : [word],
  );
}
