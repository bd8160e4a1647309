import { join } from 'node:path';
import { inNode, measurePairs, medianOf, type Where } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';

/** A whole kit on one thread and on two, in turn, with nothing known of it. */
export function showThreads(
  [bin, kit]: readonly [string, string],
  where: Where,
  print: (line: string) => void,
): void {
  const on = (jobs: number) =>
    inNode([bin, 'build', kit, '--output', join(where.scratch, 'out'), '--no-cache', '--jobs', `${jobs}`]);
  const pairs = measurePairs([on(1), on(2)], where, 3);
  for (const at of [0, 1] as const) {
    const of = (part: 'wall' | 'cpu' | 'megabytes') => medianOf(pairs.map((pair) => pair[at][part]));
    const cost = { wall: of('wall'), cpu: of('cpu'), megabytes: of('megabytes') };
    print(showCost(`relevo build --jobs ${at + 1} (reference kit)`, cost));
  }
  const faster = medianOf(pairs.map(([one, two]) => one.wall / two.wall));
  const more = medianOf(pairs.map(([one, two]) => two.cpu / one.cpu));
  print(
    `  ${faster.toFixed(2)} × the speed on two threads ${showTarget(faster >= 1.6, '≥ 1.6 × on two cores')}, for ${more.toFixed(2)} × the CPU time; medians of ${pairs.length} pairs`,
  );
}
