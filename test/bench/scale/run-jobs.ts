import { ASSUMED } from './assumptions.ts';
import type { Chance } from './chance.ts';
import type { Work } from './lay-kits.ts';

/** What a machine does before it is given back. */
export interface Job {
  readonly steps: readonly Work[];
}

/** How the engine is used. */
export interface Engine {
  /** Machines at once. */
  readonly machines: number;
  readonly hasCache: boolean;
  /** Machine-hours for one machine that is lost. */
  readonly hoursForALoss: number;
}

/** Seconds, counts, gigabytes. */
export interface Tally {
  wall: number;
  longestJob: number;
  machineMinutes: number;
  machineSeconds: number;
  jobs: number;
  lost: number;
  rerun: number;
  unfinished: number;
  madeAgain: number;
  refused: number;
  reads: number;
  writes: number;
  gigabytesIn: number;
  gigabytesOut: number;
}

function emptyTally(): Tally {
  return {
    ...{
      wall: 0,
      longestJob: 0,
      machineMinutes: 0,
      machineSeconds: 0,
      jobs: 0,
      lost: 0,
      rerun: 0,
      unfinished: 0,
    },
    ...{ madeAgain: 0, refused: 0, reads: 0, writes: 0, gigabytesIn: 0, gigabytesOut: 0 },
  };
}

/** What the store holds, by the ids of steps. */
type Store = Set<string>;

interface Run {
  readonly engine: Engine;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly store: Store;
  /** Steps that were made once already. */
  readonly made: Set<string>;
}

/** How long a step takes. What the store refuses to give is made again; what it refuses to take is missing later. */
function stepSeconds(step: Work, { engine, chance, tally, store }: Run): number {
  const { latency, rate, requestsForARefusal } = ASSUMED.store;
  const isKnown = engine.hasCache && store.has(step.id);
  const asked = engine.hasCache ? step.documents * latency : 0;
  if (engine.hasCache) tally.reads += step.documents;
  const refused = engine.hasCache && chance.share() < step.documents / requestsForARefusal;
  if (refused) tally.refused++;
  if (isKnown) {
    tally.gigabytesOut += step.megabytes / 1000;
    // One document that is not given costs its part of what all of them cost.
    const again = refused ? (step.cold - step.hit) / step.documents : 0;
    return (step.hit + again) / ASSUMED.speed + asked + step.megabytes / rate;
  }
  if (!engine.hasCache) return step.cold / ASSUMED.speed;
  tally.writes += step.documents;
  tally.gigabytesIn += step.megabytes / 1000;
  return step.cold / ASSUMED.speed + 2 * asked + step.megabytes / rate;
}

/** Runs a job; gives its seconds, and whether it ended well. A lost machine keeps what the store has, and no more. */
function runJob({ steps }: Job, run: Run): { seconds: number; isDone: boolean } {
  const { engine, chance, tally, store, made } = run;
  const { median, deviation } = ASSUMED.wait;
  const before = median * Math.exp(deviation * chance.normal()) + ASSUMED.setUp;
  const end = chance.exponential(engine.hoursForALoss * 3600);
  let seconds = before;
  for (const step of steps) {
    const isKnown = engine.hasCache && store.has(step.id);
    if (made.has(step.id) && !isKnown) tally.madeAgain += step.documents;
    seconds += stepSeconds(step, run);
    if (seconds > end) return { seconds: end, isDone: false };
    store.add(step.id);
    made.add(step.id);
  }
  return { seconds, isDone: true };
}

/** Jobs in turn, each to the machine that is free first. Gives those that failed. */
function runRound(jobs: readonly Job[], run: Run): readonly Job[] {
  const { tally, engine } = run;
  const free = Array.from({ length: engine.machines }, () => 0);
  const failed: Job[] = [];
  for (const job of jobs) {
    const at = free.indexOf(Math.min(...free));
    const { seconds, isDone } = runJob(job, run);
    free[at] = (free[at] ?? 0) + seconds;
    tally.jobs++;
    tally.machineSeconds += seconds;
    tally.machineMinutes += Math.ceil(seconds / 60);
    tally.longestJob = Math.max(tally.longestJob, seconds);
    if (!isDone) failed.push(job);
  }
  tally.wall += Math.max(...free);
  return failed;
}

/** Runs all jobs, then those that failed again, as a service does when it is asked for the failed ones. */
export function runJobs(
  jobs: readonly Job[],
  engine: Engine,
  { chance, known }: { chance: Chance; known: Iterable<string> },
): Tally {
  const run: Run = { engine, chance, tally: emptyTally(), store: new Set(known), made: new Set() };
  let left = runRound(jobs, run);
  run.tally.lost = left.length;
  for (let attempt = 1; attempt < ASSUMED.limit.attempts && left.length > 0; attempt++) {
    run.tally.rerun += left.length;
    left = runRound(left, run);
    run.tally.lost += left.length;
  }
  run.tally.unfinished = left.length;
  return run.tally;
}
