import type { PhraseValues } from './diagnostic.ts';

/** Areas of `templates/strings/<language>/<area>.json`: flat maps from key to text with `{name}` gaps. */
export const STRING_AREAS = [
  'rules',
  'documents',
  'cli',
  'forms',
  'print-plan',
  'editor',
  'deliver',
  'changes',
  'typed',
  'translate',
  'release',
  'summary',
  'counts',
  'papers',
  'doctor',
  'certificate',
] as const;
export type StringArea = (typeof STRING_AREAS)[number];

/** Texts of one area in one language. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Puts a key into words. With a value `n`, `<key>.one` is taken for 1 and `<key>.other` else, where the area has them.
 * A key that the area does not have is a bug of ours, and throws.
 */
export type Words = (key: string, values?: PhraseValues) => string;

/** The words of one area in any of several languages. Another language is a bug of ours, and throws. */
export type WordsIn = (language: string) => Words;

function choose(texts: Texts, key: string, values: PhraseValues): string {
  const counted =
    values['n'] === undefined ? undefined : texts[`${key}.${values['n'] === 1 ? 'one' : 'other'}`];
  const text = counted ?? texts[key];
  if (text === undefined) throw new Error(`No text for the key "${key}"`);
  return text;
}

/** The words of one area in one language, with the area in a second language for keys that the first lacks. */
export function wordsOf(texts: Texts, fallback: Texts = {}): Words {
  const all = { ...fallback, ...texts };
  return (key, values = {}) =>
    choose(all, key, values).replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
