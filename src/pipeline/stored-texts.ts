import { createHash } from 'node:crypto';
import { sha256 } from '../lib/sha256.ts';
import type { Files, Host, Output } from '../model/host.ts';
import type { Parsed, ParsedContent } from '../model/parsed.ts';
import type { HeldSource } from '../model/source.ts';
import type { ParsedBefore } from '../parse/parse-kit.ts';
import { openEntries } from './cache-entries.ts';

/** Texts of one kit that an earlier run parsed. */
export interface StoredTexts extends ParsedBefore {
  /** Stores what was parsed now, where it is enough to be worth the writing. */
  keep(): Promise<void>;
}

/** With fewer new texts than one in so many the old entry is nearly as good as another. */
const WORTHWHILE = 10;

function keyOf({ path, bytes }: HeldSource, languages: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([path, languages]))
    .update(bytes)
    .digest('hex');
}

/** Places are a map; in JSON they are its entries. */
function packed(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** Of the form that this very program gave it: the entry is checked whole before. */
function unpack(parsed: Parsed): Parsed {
  const { content } = parsed;
  if (!('places' in content)) return parsed;
  return { ...parsed, content: { ...content, places: new Map(content.places) } as ParsedContent };
}

function readAll(bytes: Uint8Array | undefined): ReadonlyMap<string, Parsed> {
  if (!bytes) return new Map();
  const all = JSON.parse(new TextDecoder().decode(bytes)) as readonly (readonly [string, Parsed])[];
  return new Map(all.map(([key, parsed]) => [key, unpack(parsed)]));
}

/**
 * The texts of the kit in `folder`, in one entry of the folder `cache`: both absolute. A text is known by its bytes, its path
 * and the languages of the kit; an entry that is broken, or another program's, is none.
 */
export async function openStoredTexts(
  { cache, folder }: { readonly cache: string; readonly folder: string },
  host: Pick<Host, 'engine'> & Files & Output,
): Promise<StoredTexts> {
  const entries = openEntries<object>(cache, host);
  const entry = sha256(JSON.stringify(['parsed', host.engine, folder]));
  const known = readAll((await entries.get(entry))?.bytes);
  const used = new Map<string, Parsed>();
  let fresh = 0;
  return {
    get: (source, languages) => {
      const key = keyOf(source, languages);
      const parsed = known.get(key);
      if (parsed) used.set(key, parsed);
      return parsed;
    },
    put: (source, languages, parsed) => {
      used.set(keyOf(source, languages), parsed);
      fresh += 1;
    },
    keep: async () => {
      if (fresh * WORTHWHILE <= used.size) return;
      fresh = 0;
      const bytes = new TextEncoder().encode(JSON.stringify([...used], packed));
      await entries.put(entry, { facts: {}, bytes });
    },
  };
}
