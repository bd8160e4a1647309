import { compareText } from '../lib/compare.ts';
import { type Course, givers, spanOf } from './course.ts';
import { lacksOf } from './standing.ts';
import type { TrainerRecord } from './trainer-record.ts';

/** Those whom one training trained, and what became of them. */
export interface Cohort {
  /** Id of the training. */
  readonly delivery: string;
  readonly kit: string;
  /** First and last day (ISO). */
  readonly from: string;
  readonly to: string;
  /** Who gave it: by code. */
  readonly by: readonly string[];
  /** Who came, by code: completed or not. */
  readonly members: readonly string[];
  readonly completed: number;
  /** Of those who completed it: who has given a course since. */
  readonly used: number;
  /** Of those who completed it: whose authorisation holds. */
  readonly authorised: number;
  /** `used` of `completed`, 0 to 1; undefined when nobody completed it. */
  readonly utilisation: number | undefined;
}

function cohortOf(training: Course, courses: readonly Course[], records: readonly TrainerRecord[]): Cohort {
  const { delivery, standings } = training;
  const { first, last } = spanOf(delivery);
  const came = standings.filter(({ person, present }) => person.code !== '' && present > 0);
  const completed = came
    .filter((standing) => lacksOf(standing, 'completion', delivery).length === 0)
    .map(({ person }) => person.code);
  const later = courses.filter((course) => spanOf(course.delivery).first > last);
  const giving = new Set(later.flatMap((course) => givers(course.delivery)));
  const holding = new Set(records.filter(({ status }) => status === 'authorised').map(({ code }) => code));
  const used = completed.filter((code) => giving.has(code)).length;
  return {
    delivery: delivery.id,
    kit: delivery.kit.id,
    from: first,
    to: last,
    by: givers(delivery),
    members: came.map(({ person }) => person.code).sort(compareText),
    completed: completed.length,
    used,
    authorised: completed.filter((code) => holding.has(code)).length,
    utilisation: completed.length === 0 ? undefined : used / completed.length,
  };
}

/** The trainings of one kit in their order, with what became of those who were trained. */
export function cohortsOf(all: readonly Course[], records: readonly TrainerRecord[]): readonly Cohort[] {
  const [trainings, courses] = (['trainer', 'participant'] as const).map((level) =>
    all.filter(({ delivery }) => delivery.audience.level === level),
  );
  return (trainings ?? []).map((training) => cohortOf(training, courses ?? [], records));
}

/** How many courses each has given: by code. */
export function coursesGiven(all: readonly Course[]): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const course of all) {
    if (course.delivery.audience.level === 'trainer') continue;
    for (const code of givers(course.delivery)) given.set(code, (given.get(code) ?? 0) + 1);
  }
  return given;
}
