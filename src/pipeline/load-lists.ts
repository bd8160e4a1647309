import type { Files, Host } from '../model/host.ts';
import {
  institutionsSchema,
  LISTED_LANGUAGES,
  languageListsSchema,
  type WordLists,
} from '../model/word-lists.ts';
import { readTemplate } from './load-words.ts';

/** The lists that rules look words up in. Throws where a list does not keep its form: that is a fault of the installation. */
export async function loadLists(host: Pick<Host, 'home'> & Files): Promise<WordLists> {
  const languages = await Promise.all(
    LISTED_LANGUAGES.map(async (language) => {
      const data = await readTemplate(host, 'lists', `${language}.json`);
      return [language, languageListsSchema.parse(data)] as const;
    }),
  );
  const institutions = institutionsSchema.parse(await readTemplate(host, 'lists', 'institutions.json'));
  return { languages: new Map<string, (typeof languages)[number][1]>(languages), institutions };
}
