import { startTally, type Tally, type TallyOptions } from '../deliver/tally.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import type { Paper } from '../model/vocabulary.ts';
import { createOnce, deliveriesBelow } from './find-deliveries.ts';
import { listOnce } from './list-once.ts';
import { type FileProblem, type Sharing, shareReading } from './open-delivery.ts';
import { deletionOf } from './purge-delivery.ts';
import { type Outcomes, readOutcomes } from './read-outcomes.ts';

/** Deliveries that are read at once. No more than these are ever in memory. */
const AT_ONCE = 16;

export interface Tallied {
  readonly tally: Tally;
  /** Of the first delivery. */
  readonly paper: Paper;
  readonly problems: readonly FileProblem[];
  /** Folders of deliveries whose personal data were removed: nothing of them is counted. */
  readonly purged: readonly string[];
}

async function readUnlessPurged(folder: string, host: Host, sharing: Sharing): Promise<Outcomes | undefined> {
  return (await deletionOf(folder, host)) ? undefined : readOutcomes(folder, host, sharing);
}

/**
 * Counts together all deliveries in and below the folders, and tells which rows were left out. Throws `UsageError` when
 * there is none, or one twice.
 */
export async function tallyDeliveries(
  machine: Host,
  folders: readonly string[],
  options: TallyOptions,
): Promise<Tallied> {
  const host = listOnce(machine);
  const found = await Promise.all(folders.map((folder) => deliveriesBelow(folder, host)));
  const empty = found.findIndex((below) => below.length === 0);
  if (empty >= 0) throw new UsageError('cascade.none', { folder: folders[empty] ?? '' });
  const all = found.flat();
  const builder = startTally(options);
  const problems: FileProblem[] = [];
  const once = createOnce();
  const sharing = shareReading(host);
  const purged: string[] = [];
  let paper: Paper | undefined;
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const read = await Promise.all(some.map((folder) => readUnlessPurged(folder, host, sharing)));
    for (const [at, outcomes] of read.entries()) {
      if (!outcomes) {
        purged.push(some[at] ?? '');
        continue;
      }
      once(outcomes.delivery.id, some[at] ?? '');
      builder.add(outcomes);
      paper ??= outcomes.delivery.paper;
      problems.push(...outcomes.problems);
    }
  }
  return { tally: builder.result(), paper: paper ?? 'letter', problems, purged };
}
