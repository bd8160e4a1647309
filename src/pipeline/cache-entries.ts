import { join } from 'node:path';
import { sha256 } from '../lib/sha256.ts';
import type { Files, Output } from '../model/host.ts';
import { HostError } from '../model/trouble.ts';

/** What is kept under a key: facts, then bytes. */
export interface Entry<Facts extends object> {
  readonly facts: Facts;
  readonly bytes: Uint8Array;
}

/** A folder of entries by the hash of all that they depend on. */
export interface Entries<Facts extends object> {
  /** Undefined where there is none, or none that is whole. */
  get(key: string): Promise<Entry<Facts> | undefined>;
  put(key: string, entry: Entry<Facts>): Promise<void>;
}

/** First line of an entry, with its facts; the bytes follow. */
interface Label {
  readonly key: string;
  readonly bytes: number;
  /** Of the bytes, hex. */
  readonly sha256: string;
}

const NEWLINE = 10;

/** Undefined for an entry that is broken, or not what its name says. */
function readEntry<Facts extends object>(key: string, entry: Uint8Array): Entry<Facts> | undefined {
  const end = entry.indexOf(NEWLINE);
  if (end === -1) return undefined;
  try {
    const label = JSON.parse(new TextDecoder().decode(entry.subarray(0, end))) as Label & Facts;
    const bytes = entry.subarray(end + 1);
    const isWhole = label.key === key && label.bytes === bytes.length && label.sha256 === sha256(bytes);
    return isWhole ? { facts: label, bytes } : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for what the machine refuses: a cache that cannot be used is none, and no build fails for it. */
export async function tolerate<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/**
 * One file an entry. Entries are checked whole when they are read, so that a folder that was cut, mixed or meddled with
 * costs time and nothing else. The folder tells git to leave it alone: answer keys lie in it.
 */
export function openEntries<Facts extends object>(folder: string, files: Files & Output): Entries<Facts> {
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
    put: async (key, { facts, bytes }) => {
      const label: Label & Facts = { ...facts, key, bytes: bytes.length, sha256: sha256(bytes) };
      const line = new TextEncoder().encode(`${JSON.stringify(label)}\n`);
      await tolerate(async () => {
        await hide();
        await files.write(placeOf(key), Buffer.concat([line, bytes]));
      });
    },
  };
}
