import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChance } from '../bench/scale/chance.ts';
import type { Work } from '../bench/scale/lay-kits.ts';
import { readCosts } from '../bench/scale/read-costs.ts';
import { runJobs } from '../bench/scale/run-jobs.ts';
import { scaleLines } from '../bench/scale/show-scale.ts';

const STEPS: readonly Work[] = Array.from({ length: 40 }, (_, at) => ({
  id: `s${at}`,
  kit: `k${at % 4}`,
  command: [],
  cold: 600,
  hit: 60,
  estimate: 1,
  documents: 5,
  megabytes: 10,
}));
const JOBS = Array.from({ length: 8 }, (_, job) => ({ steps: STEPS.filter((_, at) => at % 8 === job) }));
const SAFE = { machines: 4, hasCache: true, hoursForALoss: 1e12 };

function run(change: Partial<typeof SAFE> = {}, known: readonly string[] = []) {
  return runJobs(JOBS, { ...SAFE, ...change }, { chance: createChance(7), known });
}

describe('the simulation of a thousand kits', () => {
  it('prints what docs/scale.md shows', () => {
    const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
    expect(page).toContain(scaleLines(readCosts()).join('\n'));
  });

  it('makes each document once where no machine is lost, and takes what the store holds', () => {
    const cold = run();
    expect([cold.writes, cold.madeAgain, cold.unfinished, cold.jobs]).toEqual([200, 0, 0, 8]);
    expect(cold.wall).toBeGreaterThan((40 * 600) / 4);
    const warm = run(
      {},
      STEPS.map(({ id }) => id),
    );
    expect(warm.writes).toBe(0);
    expect(warm.gigabytesOut).toBeCloseTo(0.4);
    expect(warm.wall).toBeLessThan(cold.wall / 3);
  });

  it('runs the jobs of lost machines again, with a cache without what they had stored', () => {
    const stored = run({ hoursForALoss: 1 });
    const forgotten = run({ hoursForALoss: 1, hasCache: false });
    expect(stored.lost).toBeGreaterThan(0);
    expect(stored.rerun).toBeGreaterThan(0);
    expect(stored.madeAgain).toBe(0);
    expect(forgotten.madeAgain).toBeGreaterThan(0);
  });
});
