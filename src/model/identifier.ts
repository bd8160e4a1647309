import { z } from 'zod';

/** The message of a text's form is an example of it: authors read examples, not patterns. */

/** Ids: kebab-case, stable, the same in every language. */
export const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'cuatro-estaciones');

/** Language codes: BCP 47 with an optional region or script, e.g. `es`, `en`, `fr`, `cab`, `miq`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'es');

/** A text by language. */
export const localized = z.record(languageCode, z.string().min(1));
export type Localized = Readonly<Record<string, string>>;

/** `2026-11-01`: a day, without a time zone. */
export const isoDay = z.iso.date('2026-03-02');

/** The language of the text that `inLanguage` gives. */
export function languageOf(text: Localized, language: string): string {
  return text[language] === undefined ? (Object.keys(text)[0] ?? language) : language;
}

/** The text in the first of these languages that has one; else in any language; else nothing. */
export function inLanguage(text: Localized | undefined, ...languages: readonly string[]): string {
  if (!text) return '';
  for (const language of languages) {
    const found = text[language];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}

/** `2026-11-01`, or as much of the day as is known: `2026-11`, `2026`. YAML reads a year as a number. */
export const partialDay = z
  .union([
    isoDay,
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, '2026-03'),
    z.int().min(1800).max(2200).transform(String),
  ])
  .describe('A day (2026-03-02), or its month (2026-03) or year (2026) where no more is known');
