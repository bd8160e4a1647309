import { STEP_COST } from '../../../src/pipeline/estimate-cost.ts';
import type { Costs, StepCost } from './costs.ts';

/** What a step costs, in milliseconds of one core: a part for itself, and a part for what the plan says of its documents. */
export interface Fit {
  /** Starting, and reading and judging the kit: grows with the kit. */
  readonly reading: number;
  /** What a process does before its first document, once. */
  readonly warmUp: number;
  /** For a millisecond of the plan. */
  readonly made: number;
  /** The same for documents that are taken from the cache. */
  readonly found: number;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What the plan says of a step's documents alone. */
export function documentsEstimate({ estimate }: StepCost): number {
  return estimate - STEP_COST;
}

/** The straight line with the least squares, through the measured steps; what is found is known from the whole kit alone. */
export function fitCosts({ steps, kit }: Costs): Fit {
  const [x, y] = [steps.map(documentsEstimate), steps.map(({ cold }) => cold)];
  const [middle, height] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const rise = x.reduce((sum, value, at) => sum + (value - middle) * ((y[at] ?? 0) - height), 0);
  const made = rise / spread;
  const reading = Math.min(...steps.map(({ hit }) => hit));
  return {
    reading,
    warmUp: Math.max(0, height - made * middle - reading),
    made,
    found: (kit.hit - reading) / kit.estimate,
  };
}
