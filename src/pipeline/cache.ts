import { sha256 } from '../lib/sha256.ts';
import type { Files, Output } from '../model/host.ts';
import type { Theme } from '../model/theme.ts';
import { openEntries } from './cache-entries.ts';
import type { PrintedPages } from './print-pages.ts';

/** What is kept of a document. */
type CachedPages = Omit<PrintedPages, 'findings'>;

/** Documents that were made before, by the hash of all that they depend on. */
export interface Cache {
  get(key: string): Promise<CachedPages | undefined>;
  put(key: string, made: CachedPages): Promise<void>;
}

/** What a document depends on besides what it says. */
interface Making {
  readonly theme: Theme;
  /** Seconds since 1970. */
  readonly date: number;
  readonly engine: string;
}

/** A document depends on what it says, on its metadata, on its looks, and on the program that makes it. */
export function cacheKey(digest: string, about: object, { theme, date, engine }: Making): string {
  return sha256(JSON.stringify([digest, about, theme, date, engine]));
}

/** A cache in a folder, one entry a document. A broken one is made anew. */
export function openCache(folder: string, files: Files & Output): Cache {
  const entries = openEntries<Pick<CachedPages, 'pages' | 'colorPages'>>(folder, files);
  return {
    get: async (key) => {
      const entry = await entries.get(key);
      return entry && { bytes: entry.bytes, pages: entry.facts.pages, colorPages: entry.facts.colorPages };
    },
    put: (key, { bytes, pages, colorPages }) => entries.put(key, { facts: { pages, colorPages }, bytes }),
  };
}
