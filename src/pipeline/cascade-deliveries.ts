import { join } from 'node:path';
import { type Cascade, cascadeOf } from '../deliver/cascade.ts';
import type { Course } from '../deliver/course.ts';
import { readObservations } from '../deliver/read-observations.ts';
import { mapAtOnce } from '../lib/map-at-once.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import type { Paper } from '../model/vocabulary.ts';
import { judgingDate } from './build-date.ts';
import { createOnce, deliveriesBelow } from './find-deliveries.ts';
import { listOnce } from './list-once.ts';
import { type FileProblem, fileOf, type Sharing, shareReading } from './open-delivery.ts';
import { readOutcomes } from './read-outcomes.ts';

/** Deliveries that are read at once. */
const AT_ONCE = 16;

export interface ReadCourse extends Course {
  readonly folder: string;
  readonly problems: readonly FileProblem[];
}

async function courseAt(folder: string, host: Host, sharing: Sharing): Promise<ReadCourse> {
  const { delivery, standings, problems } = await readOutcomes(folder, host, sharing);
  const bytes = await fileOf(folder, 'observations.csv', host);
  const read = bytes ? readObservations(bytes, delivery) : { observations: [], problems: [] };
  const file = join(folder, 'observations.csv');
  const more = read.problems.map((each) => ({ ...each, file }));
  return { folder, delivery, standings, observations: read.observations, problems: [...problems, ...more] };
}

export interface JudgedCascade extends Cascade {
  /** ISO: the day on which it was judged. */
  readonly day: string;
  readonly deliveries: number;
  /** Of the first delivery. */
  readonly paper: Paper;
  readonly problems: readonly FileProblem[];
  readonly courses: readonly ReadCourse[];
}

/** Everything below a folder that a cascade needs. Throws `UsageError` when there is no delivery, or one twice. */
export async function readCourses(machine: Host, folder: string): Promise<readonly ReadCourse[]> {
  const host = listOnce(machine);
  const folders = await deliveriesBelow(folder, host);
  if (folders.length === 0) throw new UsageError('cascade.none', { folder });
  const sharing = shareReading(host);
  const courses = await mapAtOnce(folders, (each) => courseAt(each, host, sharing), AT_ONCE);
  const once = createOnce();
  for (const [at, { delivery }] of courses.entries()) once(delivery.id, folders[at] ?? '');
  return courses;
}

/** Where the trainers of all deliveries below a folder stand. Throws `UsageError` as above. */
export async function cascadeDeliveries(host: Host, folder: string): Promise<JudgedCascade> {
  const courses = await readCourses(host, folder);
  const day = judgingDate(host);
  const problems = courses.flatMap((course) => course.problems);
  const paper = courses[0]?.delivery.paper ?? 'letter';
  return { ...cascadeOf(courses, day), day, deliveries: courses.length, paper, problems, courses };
}
