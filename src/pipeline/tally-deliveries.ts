import { type Tally, tallyOf } from '../deliver/tally.ts';
import type { Host } from '../model/host.ts';
import type { FileProblem } from './open-delivery.ts';
import { readOutcomes } from './read-outcomes.ts';

/** Counts deliveries together, and tells which rows were left out. */
export async function tallyDeliveries(
  host: Host,
  folders: readonly string[],
): Promise<{ readonly tally: Tally; readonly problems: readonly FileProblem[] }> {
  const all = await Promise.all(folders.map((folder) => readOutcomes(folder, host)));
  return { tally: tallyOf(all), problems: all.flatMap(({ problems }) => problems) };
}
