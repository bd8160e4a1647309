import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../bench/dice.ts';
import {
  argsOf,
  type Bench,
  COMMANDS,
  isReleaseInParts,
  missingFiles,
  type Run,
  wrongFiles,
} from './bench.ts';
import { unfinishedIn } from './files.ts';
import { KITS, RELEASE } from './lay-kits.ts';
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

/** What an interrupted run left, a line for each thing that is wrong. */
function wrongNow(bench: Bench, { leaves }: Interruption): readonly string[] {
  return [
    ...wrongFiles(bench).map((path) => `wrong file ${path}`),
    ...(isReleaseInParts(bench) ? [`a part of ${RELEASE}`] : []),
    ...(leaves ? [] : unfinishedIn(join(bench.folder, 'out')).map((path) => `left ${path}`)),
  ];
}

/** Runs to the end what was interrupted. A release that came to be whole before is refused, and stays. */
async function runAgain(bench: Bench, run: Run): Promise<readonly string[]> {
  const isMade = run.command === 'release' && missingFiles(bench, run).length === 0;
  const { code, said } = await finish(argsOf(run), bench.folder);
  return [
    ...(code === (isMade ? 1 : 0) ? [] : [`the next run ends with ${code}: ${said}`]),
    ...(isMade ? [] : unfinishedIn(join(bench.folder, 'out')).map((path) => `the next run leaves ${path}`)),
    ...missingFiles(bench, run).map((path) => `the next run does not make ${path}`),
  ];
}

/** Takes away at random what earlier runs left, and always an earlier release: another would be refused. */
function clear({ folder }: Bench, { command }: Run, dice: Dice): void {
  const output = join(folder, 'out');
  if (dice(2) === 0) rmSync(join(folder, '.relevo'), { recursive: true, force: true });
  if (dice(4) === 0) rmSync(output, { recursive: true, force: true });
  if (command === 'release') rmSync(join(output, RELEASE), { recursive: true, force: true });
}

/**
 * Starts a command over what an earlier run left, and sends it a signal at a random moment. Then runs it to its end. What is
 * wrong, a line each.
 */
export async function interrupt(bench: Bench, wanted: Interruption, dice: Dice): Promise<readonly string[]> {
  const run: Run = { command: pick(COMMANDS, dice), kit: pick(KITS, dice) };
  clear(bench, run, dice);
  const moment = dice(Math.ceil(bench.lengths[run.command]));
  const { child, ended } = start(argsOf(run), bench.folder);
  await after(moment);
  child.kill(wanted.signal);
  const end = await ended;
  const problems = [
    ...wrongNow(bench, wanted),
    ...(endedAsItMay(end, wanted) ? [] : [`ended with ${end.code ?? end.signal}: ${end.said}`]),
    ...(await runAgain(bench, run)),
  ];
  return problems.map((problem) => `${wanted.signal} to ${run.command} after ${moment} ms: ${problem}`);
}
