import type { BuildStep, StepGrain } from '../../../src/model/build-plan.ts';
import { planGithubMatrix } from '../../../src/report/plans/plan-matrix.ts';
import { ASSUMED } from './assumptions.ts';
import { createChance } from './chance.ts';
import type { Costs } from './costs.ts';
import { fitCosts } from './fit-costs.ts';
import { layKit, layKits, stepsOf, type Work } from './lay-kits.ts';
import { type Engine, type Job, runJobs, type Tally } from './run-jobs.ts';

export interface Scenario {
  readonly name: string;
  readonly grain: StepGrain;
  readonly engine: Engine;
  readonly jobs: number;
  /** Only the kit that changed is planned. */
  readonly kits: 'all' | 'one';
  /** Is all but the first kit in the store? */
  readonly isWarm: boolean;
}

export interface Outcome {
  readonly scenario: Scenario;
  readonly tally: Tally;
  readonly steps: number;
  readonly documents: number;
  /** Characters of the longest matrix that `relevo plan --format github-matrix` would write. */
  readonly matrix: number;
}

/** As `relevo plan` writes it. */
function planned({ id, kit, command, estimate }: Work): BuildStep {
  return { id, kit: `kits/${kit}`, documents: [], command, outputs: [], cost: estimate };
}

interface Matrix {
  readonly include: readonly { readonly editions: string }[];
}

/** The steps of each machine, as the program's own matrix names them; estimates do not know what the store holds. */
function jobsOf(matrix: string, works: readonly Work[]): readonly Job[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const { include } = JSON.parse(matrix) as Matrix;
  return include.map(({ editions }) => ({ steps: editions.split(' ').flatMap((id) => byId.get(id) ?? []) }));
}

export function play(scenario: Scenario, costs: Costs): Outcome {
  const chance = createChance(ASSUMED.seed);
  const fit = fitCosts(costs);
  const kits = scenario.kits === 'all' ? layKits(costs, chance) : [layKit('k0', 1, costs, chance)];
  const works = kits.flatMap((kit) => stepsOf(kit, scenario.grain, fit));
  const plan = { cache: '', steps: works.map(planned), bundles: [], sources: {} };
  const matrix = planGithubMatrix(plan, scenario.jobs);
  const known = scenario.isWarm ? works.filter(({ kit }) => kit !== 'k0').map(({ id }) => id) : [];
  const tally = runJobs(jobsOf(matrix, works), scenario.engine, { chance, known });
  return {
    scenario,
    tally,
    steps: works.length,
    documents: works.reduce((sum, { documents }) => sum + documents, 0),
    // A service takes matrices of so many jobs: what is spread over more of them is planned in as many parts.
    matrix: Math.ceil(matrix.length / Math.ceil(scenario.jobs / ASSUMED.limit.matrix)),
  };
}

const USUAL = { hasCache: true, hoursForALoss: ASSUMED.hoursForALoss };

function cold(machines: number, change: Partial<Scenario & Engine> = {}): Scenario {
  const jobs = machines > ASSUMED.limit.matrix ? 2 * ASSUMED.limit.matrix : ASSUMED.limit.matrix;
  const { hasCache = true, hoursForALoss = USUAL.hoursForALoss } = change;
  return {
    ...{ name: 'everything is new', grain: 'kit', jobs, kits: 'all', isWarm: false },
    ...change,
    engine: { machines, hasCache, hoursForALoss },
  };
}

function changed(grain: StepGrain, jobs: number, machines: number): Scenario {
  const engine = { ...USUAL, machines };
  return { name: 'one kit changed, planned alone', grain, jobs, engine, kits: 'one', isWarm: false };
}

const OFTEN = ASSUMED.hoursForALoss / 100;

export const SCENARIOS: readonly Scenario[] = [
  ...[20, 60, 180, 500].map((machines) => cold(machines)),
  cold(60, { grain: 'audience' }),
  cold(60, { grain: 'edition' }),
  cold(60, { name: 'machines lost 100 times as often', grain: 'audience', hoursForALoss: OFTEN }),
  cold(60, { name: 'the same without a cache', grain: 'audience', hoursForALoss: OFTEN, hasCache: false }),
  cold(60, { name: 'one kit changed, all planned', isWarm: true }),
  changed('kit', 1, 20),
  changed('audience', 8, 20),
  changed('audience', 20, 20),
  changed('edition', 60, 60),
];
