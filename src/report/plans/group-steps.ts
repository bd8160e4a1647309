import { compareText } from '../../lib/compare.ts';
import type { BuildStep } from '../../model/build-plan.ts';

/** Steps that one machine runs one after the other. */
export interface StepGroup {
  readonly steps: readonly BuildStep[];
  /** Milliseconds of one core, estimated. */
  readonly cost: number;
}

/**
 * Spreads steps over at most `jobs` machines: the dearest first, each to whoever has least to do (longest processing time
 * first: Graham 1969, never more than 4/3 of the best). The same steps always give the same groups.
 */
export function groupSteps(steps: readonly BuildStep[], jobs: number): readonly StepGroup[] {
  const groups = Array.from({ length: Math.min(jobs, steps.length) }, () => ({
    steps: [] as BuildStep[],
    cost: 0,
  }));
  const dearest = [...steps].sort((a, b) => b.cost - a.cost || compareText(a.id, b.id));
  for (const step of dearest) {
    const idlest = groups.reduce((one, other) => (other.cost < one.cost ? other : one));
    idlest.steps.push(step);
    idlest.cost += step.cost;
  }
  return groups;
}
