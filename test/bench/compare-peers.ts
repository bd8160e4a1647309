import { join } from 'node:path';
import { layPeers, type Peer } from './lay-peers.ts';
import { type Cost, FailedRun, measurePairs, medianOf, type Where } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';
import { layWorkbook, type Made, madeBy, SESSIONS, type Writer } from './workbook-cost.ts';

/** Costs of our program and of the other, run by run. */
type Pairs = readonly (readonly [ours: Cost, theirs: Cost])[];

function middle(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost): number => medianOf(costs.map((cost) => cost[part]));
  return { wall: of('wall'), cpu: of('cpu'), megabytes: of('megabytes') };
}

function ratioOf(pairs: Pairs, part: 'wall' | 'cpu'): number {
  return medianOf(pairs.map(([ours, theirs]) => theirs[part] / ours[part]));
}

function judge({ target }: Peer, pairs: Pairs, [ours, theirs]: readonly [Made, Made]): string {
  const wall = ratioOf(pairs, 'wall');
  const cpu = ratioOf(pairs, 'cpu').toFixed(2);
  const size = (theirs.bytes / ours.bytes).toFixed(2);
  const how = `medians of ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}`;
  return `  ${wall.toFixed(2)} × our wall time ${showTarget(wall >= target, `≥ ${target} ×`)}, ${cpu} × our CPU time, ${how}; its file is ${size} × ours`;
}

/** Sets a text in turn with another program and with ours. That the other cannot is told in one line, and ends nothing. */
export async function comparePeer(
  peer: Peer,
  { ours, where }: { readonly ours: Writer; readonly where: Where },
  print: (line: string) => void,
): Promise<void> {
  const { name, program, runs } = peer;
  try {
    const pairs = measurePairs([ours.program, program], where, runs);
    const made = [await madeBy(ours), await madeBy(peer)] as const;
    print(showCost('relevo build (one document)', middle(pairs.map(([cost]) => cost)), made[0]));
    print(showCost(name, middle(pairs.map(([, cost]) => cost)), made[1]));
    print(judge(peer, pairs, made));
  } catch (error) {
    if (!(error instanceof FailedRun && error.program === program)) throw error;
    print(`${name.padEnd(48)} FAILED: ${error.message.trim().replaceAll(/\s+/g, ' ').slice(0, 300)}`);
  }
}

/** Sets the same text with other programs, each in turn with ours, and says how many times as long they take. */
export async function comparePeers(
  bin: string,
  scratch: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = join(scratch, 'peers');
  print('\nThe same text, page and letters, set by others and by us in turn:');
  for (const peer of layPeers(folder)) {
    const { name, isInstalled } = peer;
    if (!isInstalled) {
      print(`${name.padEnd(48)} left out: not installed (README, For developers)`);
      continue;
    }
    const ours = layWorkbook(bin, scratch, SESSIONS);
    await comparePeer(peer, { ours, where: { folder, scratch } }, print);
  }
}
