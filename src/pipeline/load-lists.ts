import { join } from 'node:path';
import type { Files, Host } from '../model/host.ts';
import { type TermRow, termRowsSchema } from '../model/term-rows.ts';
import {
  institutionsSchema,
  LISTED_LANGUAGES,
  languageListsSchema,
  type WordLists,
} from '../model/word-lists.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import { readTemplate } from './load-words.ts';

async function loadTerms(host: Pick<Host, 'home'> & Files, language: string): Promise<readonly TermRow[]> {
  const path = `templates/terms/${language}.yaml`;
  const bytes = await host.read(join(host.home, path));
  const { value, findings } = parseYaml(new TextDecoder().decode(bytes), { path, firstLine: 1 });
  if (findings[0]) throw new Error(`${path}:${findings[0].place.start.line} is no YAML that the tool reads`);
  return termRowsSchema.parse(value);
}

/**
 * The lists that rules look words up in, and the words to avoid, of these languages and no other. Throws where a list does not keep its
 * form: that is a fault of the installation.
 */
export async function loadLists(
  host: Pick<Host, 'home'> & Files,
  wanted: readonly string[],
): Promise<WordLists> {
  const spoken = new Set(wanted.map((language) => language.split('-')[0]));
  const listed = LISTED_LANGUAGES.filter((language) => spoken.has(language));
  const languages = await Promise.all(
    listed.map(async (language) => {
      const data = await readTemplate(host, 'lists', `${language}.json`);
      return [language, languageListsSchema.parse(data)] as const;
    }),
  );
  const institutions = institutionsSchema.parse(await readTemplate(host, 'lists', 'institutions.json'));
  const terms = await Promise.all(
    listed.map(async (language) => [language, await loadTerms(host, language)] as const),
  );
  return {
    languages: new Map<string, (typeof languages)[number][1]>(languages),
    institutions,
    terms: new Map<string, readonly TermRow[]>(terms),
  };
}

export type ListLoader = (languages: readonly string[]) => Promise<WordLists>;

/** `loadLists` for those who ask again and again: for the same languages it gives the same lists, read once. */
export function createListLoader(host: Pick<Host, 'home'> & Files): ListLoader {
  const loaded = new Map<string, Promise<WordLists>>();
  return (wanted) => {
    const key = wanted.join(' ');
    const lists = loaded.get(key) ?? loadLists(host, wanted);
    loaded.set(key, lists);
    return lists;
  };
}
