import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FolderEntry, Host } from '../../src/model/host.ts';
import type { Repository } from '../../src/model/repository.ts';
import { HostError } from '../../src/model/trouble.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A world in memory: what it was given, what was written, and what was said. Templates and fonts are the real ones. */
export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>;
  readonly said: { out: string; err: string };
  /** What somebody at the terminal will say, in order; nobody sits there when it is empty. */
  readonly answers: string[];
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function drain(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The folder one stands in is `/work`; files are given by their path below it. */
export function createMemoryHost(
  given: Readonly<Record<string, string | Uint8Array>> = {},
  environment: Readonly<Record<string, string>> = {},
  repository?: Repository,
): MemoryHost {
  const files = new Map(
    Object.entries(given).map(([path, content]) => [posix.join('/work', path), bytesOf(content)]),
  );
  const said = { out: '', err: '' };
  const answers: string[] = [];
  const require = createRequire(import.meta.url);

  function read(path: string): Uint8Array {
    const found = files.get(posix.normalize(path));
    if (found) return found;
    // Templates and fonts: the tool's own files, wherever it is installed.
    if (path.startsWith(HOME) || path.includes('node_modules')) return readFileSync(path);
    throw new HostError('host.not-found', { path, code: 'ENOENT' });
  }

  function list(folder: string): readonly FolderEntry[] {
    if (folder.startsWith(HOME)) {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory() ? 'folder' : 'file',
      }));
    }
    const below = `${posix.normalize(folder).replace(/\/$/, '')}/`;
    const kinds = new Map<string, FolderEntry['kind']>();
    for (const path of files.keys()) {
      if (!path.startsWith(below)) continue;
      const [name = '', ...rest] = path.slice(below.length).split('/');
      kinds.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  const write = (path: string, bytes: Uint8Array): void => {
    files.set(posix.normalize(path), bytes);
  };

  return {
    files,
    said,
    answers,
    folder: '/work',
    home: HOME,
    engine: 'memory',
    threads: () => 1,
    environment: { LANG: 'es_HN.UTF-8', CI: '1', ...environment },
    // 2026-03-02: no test asks the clock.
    now: () => 1_772_409_600,
    isTerminal: false,
    columns: 80,
    packageFile: (specifier) => require.resolve(specifier),
    packageBytes: (specifier) => readFileSync(require.resolve(specifier)),
    builtData: () => undefined,
    spareMemory: () => undefined,
    async *watch() {},
    ask: async (question) => {
      said.err += question;
      return answers.shift();
    },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    list: async (folder) => list(folder),
    read: async (path) => read(path),
    async *stream(path) {
      yield read(path);
    },
    readRange: async (path, start, length) => read(path).subarray(start, start + length),
    size: async (path) => read(path).length,
    realPath: async (path) => posix.normalize(path),
    exists: async (path) => {
      if (files.has(posix.normalize(path))) return 'file';
      return list(path).length > 0 ? 'folder' : undefined;
    },
    write: async (path, bytes) => write(path, bytes),
    rewrite: async (contents) => {
      for (const [path, bytes] of contents) write(path, bytes);
    },
    writeStream: async (path, bytes) => write(path, await drain(bytes)),
    stageFolder: async (path, fill) => {
      const temporary = `${path}.tmp`;
      const staged = () => [...files.keys()].filter((each) => each.startsWith(`${temporary}/`));
      try {
        await fill(temporary);
        for (const each of staged()) write(path + each.slice(temporary.length), read(each));
      } finally {
        for (const each of staged()) files.delete(each);
      }
    },
    repository: async () => repository,
    remove: async (path) => {
      files.delete(posix.normalize(path));
    },
    writeFolder: async (path, contents) => {
      for (const [name, bytes] of contents) write(posix.join(path, name), bytes);
    },
  };
}
