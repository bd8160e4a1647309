import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Host } from '../model/host.ts';
import { nodeFiles } from './node-files.ts';
import { nodeOutput } from './node-output.ts';
import { createPackages } from './node-packages.ts';

/**
 * A closed pipe (`relevo … | head`) says that nobody reads any more, and no more: a release that was asked for is made. Only
 * what watches has nothing left to do then.
 */
function surviveClosedPipe(stream: NodeJS.WriteStream, isWatching: () => boolean): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    if (isWatching()) process.exit(0);
  });
}

/** More threads than this fill the memory of a modest machine before they save time. */
const MOST_THREADS = 8;

/** From four cores on one is left to the thread that reads and composes; measured on two cores, two threads take 0.7 of the time. */
function worthwhileThreads(cores: number): number {
  return cores < 4 ? Math.min(cores, 2) : Math.min(cores - 1, MOST_THREADS);
}

/** The hash of this very program, written when it was built; without one nothing that it made is taken for its own. */
function readStamp(home: string): string {
  try {
    return readFileSync(join(home, 'build', 'stamp'), 'utf8').trim();
  } catch {
    return `unstamped ${process.pid}`;
  }
}

/** The real machine. */
export function createHost(): Host {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  let isWatching = false;
  for (const stream of [process.stdout, process.stderr]) surviveClosedPipe(stream, () => isWatching);
  return {
    ...nodeFiles,
    ...nodeOutput(),
    folder: process.cwd(),
    home,
    // Read by those who build, not at every start.
    get engine() {
      return `${readStamp(home)} node ${process.version} zlib ${process.versions.zlib}`;
    },
    environment: process.env,
    now: () => Math.floor(Date.now() / 1000),
    isTerminal: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    threads: (wanted) => wanted ?? worthwhileThreads(availableParallelism()),
    // Else V8 lets a heap grow to three times what is in use before it looks what is left of it.
    spareMemory: () => setFlagsFromString('--heap-growing-percent=25'),
    ...createPackages(),
    async *watch(folders) {
      isWatching = true;
      const { nodeWatch } = await import('./node-watch.ts');
      yield* nodeWatch(folders);
    },
    ask: async (question) => {
      const { nodeAsk } = await import('./node-ask.ts');
      return nodeAsk(question);
    },
    async repository(folder) {
      const { nodeRepository } = await import('./node-repository.ts');
      return nodeRepository(folder);
    },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
