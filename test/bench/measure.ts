import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One run of a whole process. Seconds, and megabytes at its peak. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Where a measured process runs, and a folder to leave figures in. */
export interface Where {
  readonly folder: string;
  readonly scratch: string;
}

/** A program that can say what it cost. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

const PRELOAD = new URL('./report-usage.mjs', import.meta.url).href;
const USAGE = fileURLToPath(new URL('./usage.py', import.meta.url));

/** A script that Node runs. */
export function inNode(args: readonly string[]): Program {
  return { command: process.execPath, args: ['--import', PRELOAD, ...args] };
}

/** Any other program; counts all the processes that it starts. Costs 0.02 s of its own. */
export function inPython(args: readonly string[]): Program {
  return { command: 'python3', args: [USAGE, ...args] };
}

/** A program that did not do what it was asked for. */
export class FailedRun extends Error {
  readonly program: Program;

  constructor(program: Program, how: string) {
    super(`${[program.command, ...program.args].join(' ')} ${how}`);
    this.program = program;
  }
}

function runOnce(program: Program, { folder, scratch }: Where): Cost {
  const { command, args } = program;
  const usage = join(scratch, 'usage.json');
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, [...args], {
    cwd: folder,
    env: { ...process.env, BENCH_USAGE: usage, CI: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (status !== 0) throw new FailedRun(program, `ended with ${status}: ${stderr}`);
  return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; megabytes: number }) };
}

/** The median run, by wall time, of several cold processes after one that warms the disk cache; or of one alone. */
export function measure(program: Program, where: Where, runs = 5): Cost {
  if (runs > 1) runOnce(program, where);
  const costs = Array.from({ length: runs }, () => runOnce(program, where)).sort((a, b) => a.wall - b.wall);
  return costs[Math.floor(runs / 2)] as Cost;
}

/** Two programs run in turn, so that whatever else the machine does slows both; after one run of each that warms the disk cache, unless one is all that is asked for. */
export function measurePairs(
  [one, other]: readonly [Program, Program],
  where: Where,
  runs: number,
): readonly (readonly [Cost, Cost])[] {
  const pair = (): readonly [Cost, Cost] => [runOnce(one, where), runOnce(other, where)];
  if (runs > 1) pair();
  return Array.from({ length: runs }, pair);
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
