import { join, resolve } from 'node:path';
import { COUNT_ALL } from '../deliver/count-rules.ts';
import { CROSSES } from '../deliver/people-tables.ts';
import { type SortedFiles, sortFiles } from '../deliver/personal-files.ts';
import { startTally } from '../deliver/tally.ts';
import { tallyJson } from '../deliver/tally-json.ts';
import { type Deletion, deletionSchema } from '../model/deletion.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { validate } from '../model/schema-issues.ts';
import { UsageError } from '../model/trouble.ts';
import { judgingDate } from './build-date.ts';
import { fileOf, openManifest } from './open-delivery.ts';
import { readOutcomes } from './read-outcomes.ts';

const AGGREGATE = 'aggregate.json';
const RECORD = 'deletion.json';

/** What a removal would do. */
export interface Purge extends SortedFiles {
  readonly folder: string;
  readonly delivery: Delivery;
  /** ISO: the day on which it is asked. */
  readonly day: string;
  /** It was told to go on though the data are still to be kept. */
  readonly early: boolean;
  /** An earlier removal, which may have been stopped halfway. */
  readonly before: Deletion | undefined;
}

function textBytes(data: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
}

/** The record of an earlier removal. Throws `UsageError` when there is one that cannot be read: it is not guessed at. */
export async function deletionOf(folder: string, host: Host): Promise<Deletion | undefined> {
  const bytes = await fileOf(folder, RECORD, host);
  if (!bytes) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    data = undefined;
  }
  const { value } = validate(deletionSchema, data ?? {});
  if (!value) throw new UsageError('purge.bad-record', { path: join(folder, RECORD) });
  return value;
}

/**
 * Looks at what would be removed, and removes nothing. Throws `UsageError` while the data are still to be kept, unless it is
 * told to go on all the same; a removal that was begun may be finished on any day.
 */
export async function planPurge(host: Host, folder: string, isTold: boolean): Promise<Purge> {
  const delivery = await openManifest(folder, host);
  const day = judgingDate(host);
  const before = await deletionOf(folder, host);
  const isEarly = day <= delivery.retention;
  if (isEarly && !isTold && !before)
    throw new UsageError('purge.too-early', { folder, day: delivery.retention });
  const entries = await host.list(resolve(host.folder, folder));
  const early = before ? before.early === true : isEarly;
  return { folder, delivery, day, early, before, ...sortFiles(entries, delivery) };
}

/** The counts of this delivery alone, by the same rules as any that is published. */
async function aggregateOf(folder: string, host: Host): Promise<{ bytes: Uint8Array; leftOut: number }> {
  const outcomes = await readOutcomes(folder, host);
  const tally = startTally({ rules: COUNT_ALL, crosses: CROSSES });
  tally.add(outcomes);
  return { bytes: textBytes(tallyJson(tally.result())), leftOut: outcomes.problems.length };
}

/**
 * Removes the personal data of a delivery. First the aggregate is written, then the record that says what will go, then
 * file after file goes, and last the record says that it is done. Stopped anywhere, it is finished by another run: that
 * one keeps the aggregate, which could no longer be made.
 */
export async function applyPurge(host: Host, purge: Purge): Promise<Deletion> {
  const { folder, delivery, day, early, before, personal } = purge;
  const at = (name: string): string => resolve(host.folder, folder, name);
  let leftOut = before?.['rows-left-out'] ?? 0;
  if (!before) {
    const aggregate = await aggregateOf(folder, host);
    leftOut = aggregate.leftOut;
    await host.write(at(AGGREGATE), aggregate.bytes);
  }
  const record: Deletion = {
    version: 1,
    delivery: delivery.id,
    retention: delivery.retention,
    day: before?.day ?? day,
    ...(early ? { early: true } : {}),
    state: 'begun',
    removed: [...new Set([...(before?.removed ?? []), ...personal])].sort(),
    'rows-left-out': leftOut,
  };
  await host.write(at(RECORD), textBytes(record));
  for (const name of personal) await host.remove(at(name));
  const done: Deletion = { ...record, state: 'done' };
  await host.write(at(RECORD), textBytes(done));
  return done;
}
