import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One run of a whole process. Seconds, and megabytes at its peak. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

const PRELOAD = new URL('./report-usage.mjs', import.meta.url).href;

function runOnce(args: readonly string[], { folder, scratch }: { folder: string; scratch: string }): Cost {
  const usage = join(scratch, 'usage.json');
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
    cwd: folder,
    env: { ...process.env, BENCH_USAGE: usage, CI: '1' },
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; megabytes: number }) };
}

/** The median run, by wall time, of several cold processes after one that warms the disk cache. */
export function measure(args: readonly string[], where: { folder: string; scratch: string }, runs = 5): Cost {
  runOnce(args, where);
  const costs = Array.from({ length: runs }, () => runOnce(args, where)).sort((a, b) => a.wall - b.wall);
  return costs[Math.floor(runs / 2)] as Cost;
}
