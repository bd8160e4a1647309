import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files, Output } from '../model/host.ts';
import type { Theme } from '../model/theme.ts';
import { HostError } from '../model/trouble.ts';
import type { PrintedPages } from './print-pages.ts';

/** What is kept of a document. */
type CachedPages = Omit<PrintedPages, 'findings'>;

/** Documents that were made before, by the hash of all that they depend on. */
export interface Cache {
  get(key: string): Promise<CachedPages | undefined>;
  put(key: string, made: CachedPages): Promise<void>;
}

/** First line of an entry; the document's bytes follow. */
interface Label {
  readonly key: string;
  readonly pages: number;
  readonly colorPages: number;
  readonly bytes: number;
  /** Of the bytes, hex. */
  readonly sha256: string;
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
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

const NEWLINE = 10;

/** Undefined for an entry that is broken, or not what its name says: it is made anew. */
function readEntry(key: string, entry: Uint8Array): CachedPages | undefined {
  const end = entry.indexOf(NEWLINE);
  if (end === -1) return undefined;
  try {
    const label = JSON.parse(new TextDecoder().decode(entry.subarray(0, end))) as Label;
    const bytes = entry.subarray(end + 1);
    const isWhole = label.key === key && label.bytes === bytes.length && label.sha256 === sha256(bytes);
    return isWhole ? { bytes, pages: label.pages, colorPages: label.colorPages } : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be used is none: no build fails for it. */
async function tolerate<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/**
 * A cache in a folder, one file a document. Entries are checked whole when they are read, so that a folder that was cut,
 * mixed or meddled with costs time and nothing else. The folder tells git to leave it alone: answer keys lie in it.
 */
export function openCache(folder: string, files: Files & Output): Cache {
  const placeOf = (key: string): string => join(folder, key.slice(0, 2), key);
  let isHidden = false;
  const hide = async (): Promise<void> => {
    if (isHidden) return;
    isHidden = true;
    const place = join(folder, '.gitignore');
    if ((await files.exists(place)) === undefined) await files.write(place, new TextEncoder().encode('*\n'));
  };
  return {
    get: async (key) => {
      const entry = await tolerate(() => files.read(placeOf(key)));
      return entry && readEntry(key, entry);
    },
    put: async (key, { bytes, pages, colorPages }) => {
      const label: Label = { key, pages, colorPages, bytes: bytes.length, sha256: sha256(bytes) };
      const line = new TextEncoder().encode(`${JSON.stringify(label)}\n`);
      await tolerate(async () => {
        await hide();
        await files.write(placeOf(key), Buffer.concat([line, bytes]));
      });
    },
  };
}
