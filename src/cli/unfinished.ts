import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { sha256 } from '../lib/sha256.ts';

/** A process of another machine may write into the same folder, through a network. */
const MACHINE = sha256(hostname()).slice(0, 8);
const UNFINISHED = new RegExp(`^\\..+\\.${MACHINE}-(\\d+)-\\d+\\.tmp$`);

/** The name of a file while it is being written, beside its own; `count` is another for each of this process. */
export function unfinishedName(path: string, count: number): string {
  return join(dirname(path), `.${basename(path)}.${MACHINE}-${process.pid}-${count}.tmp`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // What may not be signalled is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes away what processes of this machine left half-written in a folder when they were killed. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = UNFINISHED.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // Another run may be doing the same.
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A file where the folder should be is told like one further up; a folder that is there is no trouble. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw Object.assign(new Error(error.message, { cause: error }), { code: 'ENOTDIR' });
  }
}

/** Makes folders to write into, and rids each once of what killed runs left in it. */
export function createFolders(): (folder: string) => Promise<void> {
  const entered = new Set<string>();
  return async (folder) => {
    // At once: a thread could make it again after a signal took it away.
    makeFolder(folder);
    if (entered.has(folder)) return;
    entered.add(folder);
    await sweepUnfinished(folder);
  };
}
