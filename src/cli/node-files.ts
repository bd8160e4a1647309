import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Files, FolderEntry } from '../model/host.ts';
import { asking, refusal } from './host-trouble.ts';

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function byName(a: FolderEntry, b: FolderEntry): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

async function readRange(path: string, start: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes. */
const CHUNK = 1 << 20;

/** The next part is read while this one is being worked on. */
async function* stream(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw refusal(path, error);
  }
}

/** Reading from the disk. */
export const nodeFiles: Files = {
  list: (folder) =>
    asking(folder, async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort(byName);
    }),
  read: (path) => asking(path, () => readFile(path)),
  stream,
  readRange: (path, start, length) => asking(path, () => readRange(path, start, length)),
  size: (path) => asking(path, async () => (await stat(path)).size),
  realPath: (path) => asking(path, () => realpath(path)),
  exists: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return undefined;
    }
  },
};
