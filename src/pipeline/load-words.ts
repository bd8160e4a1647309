import { join } from 'node:path';
import type { Files, Host } from '../model/host.ts';
import { type StringArea, type Texts, type Words, type WordsIn, wordsOf } from '../model/strings.ts';

/** Languages that the tool itself speaks. */
export const TOOL_LANGUAGES = ['es', 'en', 'fr'] as const;
export type ToolLanguage = (typeof TOOL_LANGUAGES)[number];

/** A JSON file below `templates/`. */
export async function readTemplate(host: Pick<Host, 'home'> & Files, ...parts: string[]): Promise<unknown> {
  const bytes = await host.read(join(host.home, 'templates', ...parts));
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

/** Who speaks these has been to school in Spanish. */
const READ_IN_SPANISH: readonly (string | undefined)[] = ['cab', 'miq'];

/** The tool's language for a language tag: its own where the tool speaks it, else the one that its speakers read. */
export function spokenFor(language: string): ToolLanguage {
  const base = language.split(/[-_.]/)[0];
  return TOOL_LANGUAGES.find((known) => known === base) ?? (READ_IN_SPANISH.includes(base) ? 'es' : 'en');
}

/** Whether the tool speaks a language, or another stands in for it by choice. */
export function isSpoken(language: string): boolean {
  const base = language.split(/[-_.]/)[0];
  return TOOL_LANGUAGES.some((known) => known === base) || READ_IN_SPANISH.includes(base);
}

/** The words of an area in the language, where the tool does not speak it in the one that stands in for it. */
export async function loadWords(host: Host, area: StringArea, language: string): Promise<Words> {
  return wordsOf((await readTemplate(host, 'strings', spokenFor(language), `${area}.json`)) as Texts);
}

/** The words of several areas in the language; of a key that two have, those of the last. */
export async function loadAreas(host: Host, areas: readonly StringArea[], language: string): Promise<Words> {
  const all = await Promise.all(
    areas.map((area) => readTemplate(host, 'strings', spokenFor(language), `${area}.json`) as Promise<Texts>),
  );
  return wordsOf(Object.assign({}, ...all) as Texts);
}

/** The words that documents of kits are made with, in each of these languages. */
export async function loadDocumentWords(host: Host, languages: readonly string[]): Promise<WordsIn> {
  const loaded = await Promise.all(
    [...new Set(languages)].map(
      async (language) => [language, await loadWords(host, 'documents', language)] as const,
    ),
  );
  const known = new Map(loaded);
  return (language) => {
    const words = known.get(language);
    if (!words) throw new Error(`No words loaded for "${language}"`);
    return words;
  };
}

/** What commands say: the area `cli`, and `deliver`, `counts` and `papers` for those about people. */
export function loadToolWords(host: Host, language: ToolLanguage): Promise<Words> {
  return loadAreas(host, ['papers', 'counts', 'deliver', 'cli'], language);
}
