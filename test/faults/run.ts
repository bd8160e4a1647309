import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from '../bench/dice.ts';
import { COMMANDS, layBench } from './bench.ts';
import { cacheRemoved, readerGone, twoAtOnce, twoReleases } from './crowd.ts';
import { troubleWithDisk, troubleWithPlace } from './disk.ts';
import { INTERRUPTIONS, interrupt, KILL } from './interrupt.ts';

const KILLS = 200;
const SEED = 20_261_125;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says how it went, and how many things were wrong. */
function report(what: string, problems: readonly string[] | undefined): number {
  if (problems === undefined) print(`left out   ${what}: nothing can be mounted here`);
  else print(`${problems.length === 0 ? 'as it must' : 'WRONG     '} ${what}`);
  for (const problem of problems ?? []) print(`  ${problem}`);
  return problems?.length ?? 0;
}

async function repeat(count: number, work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const problems: string[] = [];
  for (let n = 0; n < count; n += 1) problems.push(...(await work()));
  return problems;
}

/** Run as `run.ts [kills [seed]]`. Every kind of trouble once or more; its exit code is 1 when one did harm. */
async function main(kills: number, seed: number, scratch: string): Promise<number> {
  const bench = await layBench(scratch);
  const dice = createDice(seed);
  let wrong = report(
    `kill -9 at ${kills} random moments (seed ${seed})`,
    await repeat(kills, () => interrupt(bench, KILL, dice)),
  );
  const each = Math.ceil(kills / 20);
  for (const way of INTERRUPTIONS)
    wrong += report(
      `${way.signal} at ${each} random moments`,
      await repeat(each, () => interrupt(bench, way, dice)),
    );
  for (const command of COMMANDS) {
    wrong += report(`a reader of a ${command} that goes away, and SIGPIPE`, await readerGone(bench, command));
    wrong += report(`a cache removed while a ${command} uses it`, await cacheRemoved(bench, command));
    wrong += report(
      `a file where the folder of a ${command} should be`,
      await troubleWithPlace(bench, command),
    );
  }
  wrong += report('two bundles into one folder', await twoAtOnce(bench));
  wrong += report('two releases of one version into one folder', await twoReleases(bench));
  wrong += report('a full disk, and one that can only be read', await troubleWithDisk(bench));
  return wrong === 0 ? 0 : 1;
}

const [kills = KILLS, seed = SEED] = process.argv.slice(2).map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'relevo-faults-'));
try {
  process.exitCode = await main(kills, seed, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
