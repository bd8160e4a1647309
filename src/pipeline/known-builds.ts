import { join } from 'node:path';
import { compareText } from '../lib/compare.ts';
import { mapAtOnce } from '../lib/map-at-once.ts';
import { sha256 } from '../lib/sha256.ts';
import type { LoadedKit } from '../load/load-kit.ts';
import type { Files, Host } from '../model/host.ts';
import { isHeld } from '../model/source.ts';
import { judgingDay } from './build-date.ts';
import { openEntries, tolerate } from './cache-entries.ts';

/** A build as it ended: all that it said and wrote. Plain data. */
export interface FinishedBuild {
  readonly hasErrors: boolean;
  /** Findings in words, as they were told one after the other. */
  readonly findings: readonly string[];
  /** What was made, in words. */
  readonly text: string;
  /** The same for programs. */
  readonly report: object;
  readonly outputs: readonly WrittenFile[];
}

/** A file that a build wrote. */
export interface WrittenFile {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  /** Of its bytes, hex. */
  readonly sha256: string;
}

/** Builds that ended, by the hash of all that they depend on. */
export interface KnownBuilds {
  /** Undefined where none is known, or not everything that it wrote is still there, byte for byte. */
  get(key: string): Promise<FinishedBuild | undefined>;
  put(key: string, build: FinishedBuild): Promise<void>;
}

/** What no build reads: that which `new` lays down. */
const NOT_READ = 'kits';

async function digestFolder(folder: string, files: Files): Promise<readonly unknown[]> {
  const entries = (await files.list(folder)).filter(({ name }) => name !== NOT_READ);
  entries.sort((a, b) => compareText(a.name, b.name));
  return Promise.all(
    entries.map(async ({ name, kind }) => {
      const path = join(folder, name);
      return [name, kind === 'folder' ? await digestFolder(path, files) : sha256(await files.read(path))];
    }),
  );
}

/**
 * The hash of all that a build depends on: every file of the kit and what was found when they were listed, what was asked
 * for, the day, and the program with its words, lists and themes. `asked` holds whatever of the command and of the terminal shows in
 * what is written or said.
 */
export async function buildKey({ sources, findings }: LoadedKit, asked: object, host: Host): Promise<string> {
  const epoch = host.environment['SOURCE_DATE_EPOCH'];
  return sha256(
    JSON.stringify([
      'build',
      asked,
      host.engine,
      await digestFolder(join(host.home, 'templates'), host),
      epoch ?? '',
      judgingDay(epoch, host.now),
      // Of what is only handed on no document shows more than that it is there, and how large.
      sources.map((source) => [source.path, isHeld(source) ? sha256(source.bytes) : source.size]),
      findings,
    ]),
  );
}

/** Files read at once. */
const WIDTH = 8;

async function areThere(written: readonly WrittenFile[], output: string, files: Files): Promise<boolean> {
  const isThere = async (file: WrittenFile): Promise<boolean> => {
    const bytes = await tolerate(() => files.read(join(output, file.path)));
    return bytes !== undefined && sha256(bytes) === file.sha256;
  };
  return (await mapAtOnce(written, isThere, WIDTH)).every(Boolean);
}

/** Opens the builds kept in the folder of a cache; `output` is where they write. Both are absolute. */
export function openKnownBuilds(
  { cache, output }: { readonly cache: string; readonly output: string },
  host: Host,
): KnownBuilds {
  const entries = openEntries<object>(cache, host);
  return {
    get: async (key) => {
      const entry = await entries.get(key);
      if (!entry) return undefined;
      // Whole, and of this very program: it has the form that the program gave it.
      const build = JSON.parse(new TextDecoder().decode(entry.bytes)) as FinishedBuild;
      return (await areThere(build.outputs, output, host)) ? build : undefined;
    },
    put: (key, build) =>
      entries.put(key, { facts: {}, bytes: new TextEncoder().encode(JSON.stringify(build)) }),
  };
}
