import type { Fonts } from '../draw/create-fonts.ts';
import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';
import type { Theme } from '../model/theme.ts';
import type { Paper } from '../model/vocabulary.ts';
import { loadFonts, loadTheme } from './load-looks.ts';
import { loadWords } from './load-words.ts';

/** What every document of a run is made with: looks, letters, and words by language. Loaded once. */
export interface Press {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly words: ReadonlyMap<string, Words>;
  /** `relevo 0.1.0` */
  readonly producer: string;
  /** Seconds since 1970. */
  readonly date: number;
  /** Overrides the kit's. */
  readonly paper: Paper | undefined;
}

export interface PressOptions {
  readonly languages: readonly string[];
  readonly producer: string;
  readonly date: number;
  readonly paper?: Paper | undefined;
}

export async function openPress(
  host: Host,
  { languages, producer, date, paper }: PressOptions,
): Promise<Press> {
  const [theme, fonts, ...words] = await Promise.all([
    loadTheme(host, 'default'),
    loadFonts(host),
    ...languages.map(async (language) => [language, await loadWords(host, 'documents', language)] as const),
  ]);
  return { theme, fonts, words: new Map(words), producer, date, paper };
}
