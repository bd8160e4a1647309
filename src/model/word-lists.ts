import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import type { TermRow } from './term-rows.ts';
import { LEVELS } from './vocabulary.ts';

const words = z.array(z.string().min(1));

/** Words of one language that rules look for: `templates/lists/<language>.json`, in small letters. */
export const languageListsSchema = z.strictObject({
  verbs: z.record(z.enum(LEVELS), words).describe('Verbs of objectives that can be observed, by level'),
  vague: words.describe('Verbs that nobody can observe'),
  'catch-all': words.describe('Options that stand for other options'),
  links: words.describe('Texts of links that do not say where they lead'),
  'without-power': words.describe('How a session says what to do when the power fails'),
  'alternative-task': words.describe('How a notice offers another task'),
  'care-contact': words.describe('How a notice says whom to talk to'),
  'real-case': words.describe('Words that tell of something that happened'),
  'named-person': words.describe('Words before the name of a person'),
  birth: words.describe('Words before a day of birth'),
  placeholder: words.describe('How what is to be filled in begins in a template'),
  shelter: words,
  address: words.describe('Words of a street address'),
});

/** `templates/lists/institutions.json`: names that an institution no longer has. */
export const institutionsSchema = z.array(
  z.strictObject({
    old: z.string().min(1),
    now: z.string().min(1),
    decided: z.int().describe('The year in which the change was decided'),
  }),
);

export type LanguageLists = Immutable<z.output<typeof languageListsSchema>>;

export interface WordLists {
  readonly languages: ReadonlyMap<string, LanguageLists>;
  readonly institutions: Immutable<z.output<typeof institutionsSchema>>;
  /** Words to avoid, by language. */
  readonly terms: ReadonlyMap<string, readonly TermRow[]>;
}

function forLanguage<T>(lists: ReadonlyMap<string, T>, language: string): T | undefined {
  return lists.get(language) ?? lists.get(language.split('-')[0] ?? '');
}

/** The lists for a language tag: those of its language, whatever the region. */
export function listsFor(lists: WordLists, language: string): LanguageLists | undefined {
  return forLanguage(lists.languages, language);
}

/** The words to avoid in a language, whatever the region. */
export function termsFor(lists: WordLists, language: string): readonly TermRow[] {
  return forLanguage(lists.terms, language) ?? [];
}

/** The languages that the tool has lists for. */
export const LISTED_LANGUAGES = ['es', 'en', 'fr'] as const;
