import { join, resolve } from 'node:path';
import { type Cascade, type Course, cascadeOf } from '../deliver/cascade.ts';
import { readObservations } from '../deliver/read-observations.ts';
import { civilFromDays, formatDay } from '../lib/civil-day.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import { judgingDay } from './build-date.ts';
import { type FileProblem, fileOf } from './open-delivery.ts';
import { readOutcomes } from './read-outcomes.ts';

/** Folders of deliveries below this one, itself among them, in order. Links are not followed. */
async function deliveriesBelow(folder: string, host: Host): Promise<readonly string[]> {
  const entries = await host.list(resolve(host.folder, folder));
  if (entries.some(({ name, kind }) => name === 'delivery.yaml' && kind === 'file')) return [folder];
  const below = entries.filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'));
  const found = await Promise.all(below.map(({ name }) => deliveriesBelow(join(folder, name), host)));
  return found.flat();
}

type ReadCourse = Course & { readonly problems: readonly FileProblem[] };

async function courseAt(folder: string, host: Host): Promise<ReadCourse> {
  const { delivery, standings, problems } = await readOutcomes(folder, host);
  const bytes = await fileOf(folder, 'observations.csv', host);
  const read = bytes ? readObservations(bytes, delivery) : { observations: [], problems: [] };
  const file = join(folder, 'observations.csv');
  const more = read.problems.map((each) => ({ ...each, file }));
  return { delivery, standings, observations: read.observations, problems: [...problems, ...more] };
}

/** A copied folder would count a course twice, and could authorise somebody too early. */
function requireOnce(courses: readonly Course[], folders: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const [at, { delivery }] of courses.entries()) {
    const folder = folders[at] ?? '';
    const other = seen.get(delivery.id);
    if (other !== undefined) throw new UsageError('cascade.twice', { id: delivery.id, folder, other });
    seen.set(delivery.id, folder);
  }
}

export interface JudgedCascade extends Cascade {
  /** ISO: the day on which it was judged. */
  readonly day: string;
  readonly deliveries: number;
  readonly problems: readonly FileProblem[];
}

/** Where the trainers of all deliveries below a folder stand. Throws `UsageError` when there is none, or one twice. */
export async function cascadeDeliveries(host: Host, folder: string): Promise<JudgedCascade> {
  const folders = await deliveriesBelow(folder, host);
  if (folders.length === 0) throw new UsageError('cascade.none', { folder });
  const courses = await Promise.all(folders.map((each) => courseAt(each, host)));
  requireOnce(courses, folders);
  const day = formatDay(civilFromDays(judgingDay(host.environment['SOURCE_DATE_EPOCH'], host.now)));
  const problems = courses.flatMap((course) => course.problems);
  return { ...cascadeOf(courses, day), day, deliveries: courses.length, problems };
}
