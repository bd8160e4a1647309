import { ASSUMED } from './assumptions.ts';
import type { Costs, StepCost } from './costs.ts';
import { fitCosts } from './fit-costs.ts';
import { type Outcome, play, SCENARIOS } from './scenarios.ts';

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

function size(characters: number): string {
  const isTooLong = characters > ASSUMED.limit.handedOn;
  return `${Math.ceil(characters / 1000)} kB${isTooLong ? ' (too long)' : ''}`;
}

function dollars({ tally }: Outcome): string {
  const { machineMinute, thousandReads, thousandWrites, gigabyteOut } = ASSUMED.price;
  const store =
    (tally.reads * thousandReads + tally.writes * thousandWrites) / 1000 + tally.gigabytesOut * gigabyteOut;
  return `${(tally.machineMinutes * machineMinute).toFixed(2)} + ${store.toFixed(2)}`;
}

function row(outcome: Outcome): string {
  const { scenario, tally, matrix } = outcome;
  const { name, grain, engine, jobs } = scenario;
  const again = `${tally.lost} / ${tally.rerun}${tally.unfinished > 0 ? ` (${tally.unfinished} unfinished)` : ''}`;
  const cells = [
    ...[name, grain, engine.machines, jobs, duration(tally.wall), duration(tally.longestJob)],
    ...[
      (tally.machineSeconds / 3600).toFixed(1),
      again,
      tally.madeAgain,
      tally.refused,
      dollars(outcome),
      size(matrix),
    ],
  ];
  return `| ${cells.join(' | ')} |`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** How far the plan’s estimates, and what is made of the measured steps, are from what was measured. */
function checkLines(costs: Costs): readonly string[] {
  const { steps, kit } = costs;
  const sum = (of: (step: StepCost) => number) => steps.reduce((total, step) => total + of(step), 0);
  const scale = sum(({ cold }) => cold) / sum(({ estimate }) => estimate);
  const off = steps.map(({ cold, estimate }) => Math.abs((estimate * scale) / cold - 1));
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const { reading, warmUp, made } = fitCosts(costs);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
  return [
    `The plan’s estimates, times ${scale.toFixed(2)}, are off by ${percent(median(off))} at the median of ${steps.length} steps, by ${percent(Math.max(...off))} at most.`,
    `The reference kit as one step costs ${seconds(reading + warmUp + kit.estimate * made)} by the measured steps; measured at once, ${seconds(kit.cold)} and ${kit.peakMegabytes} MB of memory.`,
  ];
}

/** What the costs come to, in lines of Markdown: the table of `docs/scale.md`. */
export function scaleLines(costs: Costs): readonly string[] {
  const outcomes = SCENARIOS.map((scenario) => play(scenario, costs));
  const [first] = outcomes;
  const gigabytes = first?.tally.gigabytesIn ?? 0;
  const month = gigabytes * ASSUMED.price.gigabyteMonth;
  return [
    `${ASSUMED.kits} kits × ${ASSUMED.languages} languages × ${ASSUMED.audiences} audiences: ${first?.documents} documents, ${gigabytes.toFixed(0)} GB in the store, ${month.toFixed(2)} dollars a month.`,
    ...checkLines(costs),
    '',
    '| what | a step is | machines at once | jobs | time | longest job | machine-hours | lost / run again | documents made again | requests refused | dollars: machines + store | matrix |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...outcomes.map(row),
  ];
}
