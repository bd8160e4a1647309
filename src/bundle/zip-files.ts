import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { compareText } from '../lib/compare.ts';
import type { Files, FolderEntry } from '../model/host.ts';
import { HostError } from '../model/trouble.ts';
import { MAX_ENTRIES } from './check-entries.ts';
import { listEntries, openZip } from './open-zip.ts';
import type { Ranges } from './read-chunks.ts';

/** Paths of a zip begin at its root, with forward slashes; those of the machine may not. */
function inZip(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+|\/+$/g, '');
}

function listFolder(paths: Iterable<string>, folder: string): readonly FolderEntry[] {
  const below = folder === '' ? '' : `${folder}/`;
  const kinds = new Map<string, FolderEntry['kind']>();
  for (const path of paths) {
    if (!path.startsWith(below)) continue;
    const [name = '', ...rest] = path.slice(below.length).split('/');
    kinds.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => compareText(a.name, b.name));
}

function entryAt(entries: ReadonlyMap<string, Entry>, path: string): Entry {
  const entry = entries.get(inZip(path));
  if (!entry) throw new HostError('host.not-found', { path, code: 'ENOENT' });
  return entry;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return buffer(await zip.openReadStreamPromise(entry));
}

/**
 * The files in a zip as if it were unpacked at `/`, each read when it is asked for. Only for a zip that was verified: names
 * are taken as they are.
 */
export async function openZipFiles(
  ranges: Ranges,
): Promise<{ readonly files: Files; readonly close: () => void }> {
  const zip = await openZip(ranges);
  const listed = await listEntries(zip, MAX_ENTRIES);
  const entries = new Map(
    listed.filter(({ name }) => !name.endsWith('/')).map(({ name, entry }) => [name, entry] as const),
  );
  const read = (path: string): Promise<Uint8Array> => readEntry(zip, entryAt(entries, path));
  async function* stream(path: string): AsyncGenerator<Uint8Array> {
    yield* (await zip.openReadStreamPromise(entryAt(entries, path))) as AsyncIterable<Uint8Array>;
  }
  const files: Files = {
    list: async (folder) => listFolder(entries.keys(), inZip(folder)),
    read,
    stream,
    readRange: async (path, start, length) => (await read(path)).subarray(start, start + length),
    size: async (path) => entryAt(entries, path).uncompressedSize,
    realPath: async (path) => `/${inZip(path)}`,
    exists: async (path) => {
      if (entries.has(inZip(path))) return 'file';
      return listFolder(entries.keys(), inZip(path)).length > 0 ? 'folder' : undefined;
    },
  };
  return { files, close: () => zip.close() };
}
