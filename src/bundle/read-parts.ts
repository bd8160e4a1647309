import type { Entry, ZipFile } from 'yauzl';
import { listEntries, openZip } from './open-zip.ts';

/** What a zip may unpack to, so that a small file cannot fill the memory. */
export interface PartLimits {
  readonly entries: number;
  /** Bytes, of all entries together. */
  readonly bytes: number;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // The reader ends with an error where an entry is longer than the list says.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The wanted entries of a zip by their name. `undefined` when it is too large. Rejects when it is broken. */
export async function readParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: PartLimits,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const read = async (start: number, length: number): Promise<Uint8Array> =>
    bytes.subarray(start, start + length);
  const zip = await openZip({ size: bytes.length, read });
  try {
    const all = await listEntries(zip, limits.entries);
    const entries = all.filter(({ name }) => wanted(name));
    const size = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    if (all.length > limits.entries || size > limits.bytes) return undefined;
    const parts = new Map<string, Uint8Array>();
    for (const { name, entry } of entries) parts.set(name, await readEntry(zip, entry));
    return parts;
  } finally {
    zip.close();
  }
}
