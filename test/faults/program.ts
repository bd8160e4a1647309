import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = join(fileURLToPath(new URL('../..', import.meta.url)), 'bin', 'relevo.js');

/** The day on which the kits are judged, whatever the day: a fact in them that grows old is none of these troubles. */
const ENVIRONMENT = { ...process.env, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000) };

/** How a run of the program ended: with a code, or by a signal. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built program in a folder. What it says on standard error is kept. */
export function start(args: readonly string[], folder: string): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  return { child, ended };
}

export function finish(args: readonly string[], folder: string): Promise<Ended> {
  return start(args, folder).ended;
}

export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** One line for the reader, and none for the programmer, nor of a file that is already gone. */
export function isClear(said: string): boolean {
  return /^relevo: [^\n]+\n$/.test(said) && !said.includes('.tmp');
}
