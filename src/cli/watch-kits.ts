import { resolve } from 'node:path';
import { HostError } from '../model/trouble.ts';
import type { Context } from './context.ts';

/** Clears a terminal, and what has scrolled out of it (ECMA-48, xterm). */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** Reports now and after every change below the folders, until the program is told to stop. */
export async function watchKits(
  folders: readonly string[],
  report: () => Promise<unknown>,
  { host, words }: Context,
): Promise<void> {
  const answer = async (): Promise<void> => {
    if (host.isTerminal) host.out(CLEAR);
    try {
      await report();
    } catch (error) {
      // Half a change: a file that an editor is just replacing. The next event brings the rest.
      if (!(error instanceof HostError)) throw error;
      host.err(`${words(error.phrase.key, error.phrase.values)}\n`);
    }
    host.out(`${words('validate.watching')}\n`);
  };
  await answer();
  for await (const _ of host.watch(folders.map((folder) => resolve(host.folder, folder)))) await answer();
}
