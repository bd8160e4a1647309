import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildPlan, BuildStep } from '../../../src/model/build-plan.ts';
import { inNode, measure } from '../measure.ts';
import type { Costs, StepCost } from './costs.ts';

const MEGA = 1e6;

function bytesBelow(folder: string, suffix: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

interface Bench {
  readonly bin: string;
  readonly kit: string;
  readonly scratch: string;
}

/** Seconds of processor time of a command, with an output folder and a cache of its own. */
function cpuOf(args: readonly string[], folders: { output: string; cache: string }, { bin, scratch }: Bench) {
  const places = ['--output', folders.output, '--cache', folders.cache, '--jobs', '1', '--quiet'];
  return measure(inNode([bin, ...args, ...places]), { folder: scratch, scratch }, 1);
}

function stepArgs({ kit, audience, language, role }: BuildStep): readonly string[] {
  return ['build', kit, '--audience', audience, '--language', language, '--role', role].filter(
    (word) => word !== undefined,
  );
}

/** What a step costs when nothing is known yet, and when all its documents are in the cache. */
function recordStep(step: BuildStep, at: number, bench: Bench): StepCost {
  const output = join(bench.scratch, `step-${at}`);
  const cache = join(bench.scratch, 'cache');
  const cold = cpuOf(stepArgs(step), { output, cache }, bench);
  const hit = cpuOf(stepArgs(step), { output: `${output}-again`, cache }, bench);
  return {
    edition: [step.audience, step.language, step.role].join(' '),
    documents: step.documents.length,
    estimate: step.cost,
    cold: milliseconds(cold.cpu),
    hit: milliseconds(hit.cpu),
    megabytes: Number((bytesBelow(output, '.pdf') / MEGA).toFixed(2)),
  };
}

/** Measures the steps of a kit's source language, and the kit as one step, each in whole processes of one thread. */
export function recordCosts(bench: Bench, note: string): Costs {
  const { bin, kit, scratch } = bench;
  const text = execFileSync(process.execPath, [bin, 'plan', kit], { maxBuffer: 1 << 28 }).toString();
  const plan = JSON.parse(text) as BuildPlan;
  const own = plan.steps.filter(({ language }) => language === plan.steps[0]?.language);
  const steps = own.map((step, at) => recordStep(step, at, bench));
  const [output, cache] = [join(scratch, 'whole'), join(scratch, 'whole-cache')];
  const cold = cpuOf(['bundle', kit], { output, cache }, bench);
  const hit = cpuOf(['bundle', kit], { output: `${output}-again`, cache }, bench);
  return {
    note,
    steps,
    kit: {
      estimate: plan.steps.reduce(
        (sum, { documents }) => documents.reduce((part, { cost }) => part + cost, sum),
        0,
      ),
      cold: milliseconds(cold.cpu),
      hit: milliseconds(hit.cpu),
      megabytes: Number((bytesBelow(output, '.zip') / MEGA).toFixed(1)),
      peakMegabytes: Math.round(cold.megabytes),
    },
  };
}
