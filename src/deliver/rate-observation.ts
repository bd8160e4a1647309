import { CRITICAL_ITEMS, type Observation } from '../model/observation.ts';

export interface Rating {
  /** Of the items that were observed, 0 to 3; 0 when none was. */
  readonly mean: number;
  /** Items at 0, and critical ones under 2, by their numbers. */
  readonly low: readonly number[];
  readonly passed: boolean;
}

/** Tolerates what fractions lose. */
const SLACK = 1e-9;
const CRITICAL_LEAST = 2;

/** Passed with the mean that the rule asks, no item at 0 and no critical item under 2. `NA` counts nowhere. */
export function rateObservation({ scores }: Observation, leastMean: number): Rating {
  const seen = scores.flatMap((score, at) => (score === 'NA' ? [] : [{ item: at + 1, score }]));
  const low = seen
    .filter(({ item, score }) => score < (CRITICAL_ITEMS.has(item) ? CRITICAL_LEAST : 1))
    .map(({ item }) => item);
  const mean = seen.length === 0 ? 0 : seen.reduce((sum, { score }) => sum + score, 0) / seen.length;
  return { mean, low, passed: seen.length > 0 && low.length === 0 && mean + SLACK >= leastMean };
}
