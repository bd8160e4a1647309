import { copyFileSync, createWriteStream, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { open, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Output } from '../model/host.ts';
import { asking, calling } from './host-trouble.ts';
import { createFolders, unfinishedName } from './unfinished.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Half-written files, removed when the program is told to stop. */
function watchForSignals(unfinished: ReadonlySet<string>): void {
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.once(signal, () => {
      for (const path of unfinished) rmSync(path, { recursive: true, force: true });
      process.exit(code);
    });
  }
}

/**
 * A new file. It is there when this returns, as all that is half-written is made at once: an opening under way when a signal
 * comes would make the file again after it was removed.
 */
function openNew(path: string): Writable {
  return createWriteStream(path, { fd: openSync(path, 'w') });
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file before it takes its place. */
interface Prepared {
  readonly path: string;
  /** Its new bytes, beside it. */
  readonly fresh: string;
  /** A copy of what stands there now, beside it. */
  readonly former: string;
}

/**
 * Puts all in their places in one go, so that no signal comes between two of them. Where one cannot, those before it get back
 * what stood there.
 */
function swapAll(all: readonly Prepared[]): void {
  const done: Prepared[] = [];
  try {
    for (const each of all) {
      renameSync(each.fresh, each.path);
      done.push(each);
    }
  } catch (error) {
    for (const { former, path } of done.reverse()) renameSync(former, path);
    throw error;
  }
}

/** Makes a folder, and fills it; what is refused in it is told by the name that it is to get. */
function folderFor(path: string, fill: (folder: string) => Promise<void>) {
  return async (folder: string): Promise<void> => {
    mkdirSync(folder);
    await calling(folder, path, () => fill(folder));
  };
}

/**
 * Writing to the disk: beside the final name first, then renamed, so that a reader sees all of it or none of it. A name is
 * made or changed at once, never by a thread: a folder could get its final name while a signal empties it.
 */
export function nodeOutput(): Output {
  const unfinished = new Set<string>();
  const enter = createFolders();
  let count = 0;
  watchForSignals(unfinished);

  function newName(path: string): string {
    count += 1;
    const name = unfinishedName(path, count);
    unfinished.add(name);
    return name;
  }

  async function drop(names: readonly string[]): Promise<void> {
    for (const name of names) {
      // What cannot be taken away hides no trouble that came before.
      await rm(name, { recursive: true, force: true }).catch(() => undefined);
      unfinished.delete(name);
    }
  }

  async function rewrite(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const all = [...files.keys()].map((path) => ({ path, fresh: newName(path), former: newName(path) }));
    try {
      for (const { path, fresh, former } of all) {
        await asking(path, async () => {
          await pipeline(Readable.from([files.get(path) ?? new Uint8Array()]), openNew(fresh));
          await sync(fresh);
          copyFileSync(path, former);
        });
      }
      await asking(all[0]?.path ?? '', async () => swapAll(all));
    } finally {
      await drop(all.flatMap(({ fresh, former }) => [fresh, former]));
    }
  }

  async function besides(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
    const temporary = newName(path);
    try {
      await enter(dirname(path));
      await fill(temporary);
      renameSync(temporary, path);
    } finally {
      await drop([temporary]);
    }
  }

  async function writeStream(path: string, bytes: Readable): Promise<void> {
    await besides(path, async (temporary) => {
      await pipeline(bytes, openNew(temporary));
      await sync(temporary);
    });
  }

  return {
    remove: (path) => asking(path, () => unlink(path)),
    writeStream: (path, bytes) => asking(path, () => writeStream(path, bytes)),
    rewrite,
    write: (path, bytes) => asking(path, () => writeStream(path, Readable.from([bytes]))),
    stageFolder: (path, fill) => asking(path, () => besides(path, folderFor(path, fill))),
    writeFolder: (path, files) =>
      asking(path, () =>
        besides(path, async (temporary) => {
          for (const [name, bytes] of files) {
            const file = join(temporary, name);
            mkdirSync(dirname(file), { recursive: true });
            await pipeline(Readable.from([bytes]), openNew(file));
          }
        }),
      ),
  };
}
