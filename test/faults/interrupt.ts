import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../bench/dice.ts';
import { argsOf, type Bench, COMMANDS, KITS, missingFiles, unfinishedIn, wrongFiles } from './bench.ts';
import { after, type Ended, finish, start } from './program.ts';

/** A signal, and how a run may end that gets it at its work. */
interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly code: number | null;
  /** Whether what is half-written may stay beside the files. */
  readonly leaves: boolean;
}

export const INTERRUPTIONS: readonly Interruption[] = [
  { signal: 'SIGINT', code: 130, leaves: false },
  { signal: 'SIGTERM', code: 143, leaves: false },
  { signal: 'SIGHUP', code: 129, leaves: false },
];
export const KILL: Interruption = { signal: 'SIGKILL', code: null, leaves: true };

function pick<T>(from: readonly [T, ...T[]], dice: Dice): T {
  return from[dice(from.length)] ?? from[0];
}

/** A run that was over before the signal came counts as well; one that had not begun to listen dies by the signal. */
function endedAsItMay({ code, signal }: Ended, wanted: Interruption): boolean {
  return code === 0 || signal === wanted.signal || (code !== null && code === wanted.code);
}

/**
 * Starts a command over what an earlier run left, and sends it a signal at a random moment. Then runs it to its end. What is
 * wrong, a line each.
 */
export async function interrupt(bench: Bench, wanted: Interruption, dice: Dice): Promise<readonly string[]> {
  const output = join(bench.folder, 'out');
  const command = pick(COMMANDS, dice);
  const kit = pick(KITS, dice);
  if (dice(2) === 0) rmSync(join(bench.folder, '.relevo'), { recursive: true, force: true });
  if (dice(4) === 0) rmSync(output, { recursive: true, force: true });
  const moment = dice(Math.ceil(bench.length));
  const { child, ended } = start(argsOf(command, kit), bench.folder);
  await after(moment);
  child.kill(wanted.signal);
  const end = await ended;
  const what = `${wanted.signal} to ${command} after ${moment} ms`;
  const problems = [
    ...wrongFiles(bench).map((path) => `${what}: wrong file ${path}`),
    ...(wanted.leaves ? [] : unfinishedIn(output).map((path) => `${what}: left ${path}`)),
    ...(endedAsItMay(end, wanted) ? [] : [`${what}: ended with ${end.code ?? end.signal}: ${end.said}`]),
  ];
  const next = await finish(argsOf(command, kit), bench.folder);
  return [
    ...problems,
    ...(next.code === 0 ? [] : [`${what}: the next run fails: ${next.said}`]),
    ...unfinishedIn(output).map((path) => `${what}: the next run leaves ${path}`),
    ...missingFiles(bench, { command, kit }).map((path) => `${what}: the next run does not make ${path}`),
  ];
}
