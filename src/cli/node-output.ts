import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Output } from '../model/host.ts';
import { asking } from './host-trouble.ts';

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

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writing to the disk: beside the final name first, then renamed, so that a reader sees all of it or none of it. */
export function nodeOutput(): Output {
  const unfinished = new Set<string>();
  let count = 0;
  watchForSignals(unfinished);

  async function besides(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
    count += 1;
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${count}.tmp`);
    await mkdir(dirname(path), { recursive: true });
    unfinished.add(temporary);
    try {
      await fill(temporary);
      await rename(temporary, path);
    } finally {
      await rm(temporary, { recursive: true, force: true });
      unfinished.delete(temporary);
    }
  }

  async function writeStream(path: string, bytes: Readable): Promise<void> {
    await besides(path, async (temporary) => {
      await pipeline(bytes, createWriteStream(temporary));
      await sync(temporary);
    });
  }

  return {
    writeStream: (path, bytes) => asking(path, () => writeStream(path, bytes)),
    write: (path, bytes) => asking(path, () => writeStream(path, Readable.from([bytes]))),
    writeFolder: (path, files) =>
      asking(path, () =>
        besides(path, async (temporary) => {
          for (const [name, bytes] of files) {
            const file = join(temporary, name);
            await mkdir(dirname(file), { recursive: true });
            await pipeline(Readable.from([bytes]), createWriteStream(file));
          }
        }),
      ),
  };
}
