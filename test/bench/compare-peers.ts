import { statSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from './count-pages.ts';
import { layPeers, type Peer } from './lay-peers.ts';
import { type Cost, measure } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';
import { type MadeAtCost, SESSIONS } from './workbook-cost.ts';

interface Made {
  readonly pages: number;
  readonly bytes: number;
}

function judge(
  { runs, target, isThird }: Peer,
  { cost, made }: { readonly cost: Cost; readonly made: Made },
  ours: MadeAtCost,
): string {
  const share = isThird ? ours.pages / made.pages : 1;
  const ratio = (cost.wall * share) / ours.cost.wall;
  const how = `${runs === 1 ? 'one run' : `median of ${runs}`}${isThird ? ', by the page: a third of the text, which does it a favour' : ''}`;
  const size = ((made.bytes * share) / ours.bytes).toFixed(2);
  return `  ${ratio.toFixed(1)} × ours, ${how} ${showTarget(ratio >= target, `≥ ${target} ×`)}; its file is ${size} × ours`;
}

/** Sets the same text with other programs, and says how many times longer each takes. */
export async function comparePeers(
  ours: MadeAtCost,
  scratch: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = join(scratch, 'peers');
  print('\nThe same text, page and letters, set by others (ratio of wall time per document):');
  for (const peer of layPeers(folder, SESSIONS)) {
    const { name, isInstalled, program, output, runs } = peer;
    if (!isInstalled) {
      print(`${name.padEnd(48)} left out: not installed (README, For developers)`);
      continue;
    }
    const cost = measure(program, { folder, scratch }, runs);
    const made = { pages: await countPages(output), bytes: statSync(output).size };
    print(showCost(name, cost, made));
    print(judge(peer, { cost, made }, ours));
  }
}
