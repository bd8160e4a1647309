import { statSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from './count-pages.ts';
import { layPeers } from './lay-peers.ts';
import { measure } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';
import { type MadeAtCost, SESSIONS } from './workbook-cost.ts';

/** Sets the same text with other programs, and says how many times longer each takes. */
export async function comparePeers(
  ours: MadeAtCost,
  scratch: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = join(scratch, 'peers');
  print('\nThe same text, page and letters, set by others (ratio of wall time per document):');
  for (const { name, isInstalled, program, output, runs, target } of layPeers(folder, SESSIONS)) {
    if (!isInstalled) {
      print(`${name.padEnd(48)} left out: not installed (README, For developers)`);
      continue;
    }
    const cost = measure(program, { folder, scratch }, runs);
    const made = { pages: await countPages(output), bytes: statSync(output).size };
    const ratio = cost.wall / ours.cost.wall;
    print(showCost(name, cost, made));
    print(
      `  ${ratio.toFixed(1)} × ours, ${runs === 1 ? 'one run' : `median of ${runs}`} ${showTarget(ratio >= target, `≥ ${target} ×`)}; its file is ${(made.bytes / ours.bytes).toFixed(2)} × ours`,
    );
  }
}
