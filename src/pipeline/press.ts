import type { Host } from '../model/host.ts';
import type { Looks } from '../model/manifest.ts';
import type { WordsIn } from '../model/strings.ts';
import type { Theme, ThemeName } from '../model/theme.ts';
import type { Paper } from '../model/vocabulary.ts';
import { type Cache, openCache } from './cache.ts';
import { applyLooks, loadTheme } from './load-looks.ts';
import { loadDocumentWords } from './load-words.ts';
import { createPrinter, type PrintPages } from './print-pages.ts';

/** What every document of a run is made with: looks, words by language, and hands. Loaded once. */
export interface Press {
  readonly theme: Theme;
  /** The theme's name. */
  readonly look: ThemeName;
  readonly wordsIn: WordsIn;
  readonly print: PrintPages;
  readonly cache: Cache | undefined;
  /** `relevo 0.1.0` */
  readonly producer: string;
  /** The program and the machine's runtime, as far as bytes depend on them. */
  readonly engine: string;
  /** Seconds since 1970. */
  readonly date: number;
  /** Overrides the kit's. */
  readonly paper: Paper | undefined;
}

/** What a press is opened with: plain data, which another thread may be given. */
export interface PressOptions {
  readonly languages: readonly string[];
  readonly producer: string;
  readonly date: number;
  readonly paper?: Paper | undefined;
  readonly theme?: ThemeName | undefined;
  /** The kit's own. */
  readonly looks?: Looks | undefined;
  /** Folder, absolute. */
  readonly cache?: string | undefined;
}

export async function openPress(host: Host, options: PressOptions): Promise<Press> {
  const { languages, producer, date, paper, cache } = options;
  const look = options.theme ?? 'default';
  const [base, wordsIn] = await Promise.all([loadTheme(host, look), loadDocumentWords(host, languages)]);
  const theme = applyLooks(base, options.looks);
  return {
    theme,
    look,
    wordsIn,
    print: createPrinter(host, theme),
    cache: cache === undefined ? undefined : openCache(cache, host),
    producer,
    engine: host.engine,
    date,
    paper,
  };
}
