import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import { type Cohort, cohortsOf, coursesGiven } from './cohorts.ts';
import { type Course, givers, spanOf } from './course.ts';
import { type Rating, rateObservation } from './rate-observation.ts';
import { lacksOf } from './standing.ts';
import { afterGiving, afterTraining, NO_PROGRESS, type Progress } from './trainer-progress.ts';
import { type NextStep, type TrainerRecord, trainerRecord } from './trainer-record.ts';

export interface Cascade {
  /** By kit and code. */
  readonly trainers: readonly TrainerRecord[];
  /** Keys of the area `deliver`: trainings beyond two levels, and observers who may not observe. */
  readonly warnings: readonly NextStep[];
  /** Trainings in their order, by kit. */
  readonly cohorts: readonly Cohort[];
}

/** Trainers train; those they train give courses; further down too little of the course is left. */
const MOST_LEVELS = 2;

type People = ReadonlyMap<string, Progress>;

interface Fold {
  readonly people: People;
  readonly warnings: readonly NextStep[];
}

/** `2` of `2.1.0`. */
function majorOf({ kit }: Delivery): number {
  return Number(kit.version.split('.', 1)[0]);
}

/** Who observes or trains trainers stands on the first level, unless a training put them on a later one. */
function withSeniors(people: People, { audience, observer, ...delivery }: Delivery): People {
  const seniors = audience.level === 'trainer' ? givers(delivery) : [];
  const codes = observer === undefined ? seniors : [...seniors, observer];
  const raised = codes.flatMap((code) => {
    const progress = people.get(code) ?? NO_PROGRESS;
    return progress.level === undefined ? [[code, { ...progress, level: 1 }] as const] : [];
  });
  return new Map([...people, ...raised]);
}

function trainingOf(
  { people, warnings }: Fold,
  { delivery, standings }: Course,
  rule: Delivery['rule'],
): Fold {
  const level = 1 + Math.min(...givers(delivery).map((code) => people.get(code)?.level ?? 1));
  const trained = standings.flatMap((standing) => {
    const { code } = standing.person;
    if (code === '') return [];
    const before = people.get(code) ?? NO_PROGRESS;
    const training = {
      last: spanOf(delivery).last,
      major: majorOf(delivery),
      lacks: lacksOf(standing, 'completion', delivery),
    };
    return [[code, afterTraining({ ...before, level: before.level ?? level }, training, rule)] as const];
  });
  const beyond =
    level > MOST_LEVELS ? [{ key: 'cascade.too-deep', values: { delivery: delivery.id, level } }] : [];
  return { people: new Map([...people, ...trained]), warnings: [...warnings, ...beyond] };
}

/** The last observation in a delivery decides, when its observer stands on the first level. */
function ratingOf(code: string, { delivery, observations }: Course, people: People): Rating | undefined {
  const valid = observations.filter(
    (each) => each.code === code && each.observer !== code && people.get(each.observer)?.level === 1,
  );
  const last = [...valid].sort((a, b) => compareText(a.date, b.date)).at(-1);
  return last && rateObservation(last, delivery.rule['observation-mean']);
}

function courseOf({ people, warnings }: Fold, course: Course, rule: Delivery['rule']): Fold {
  const { delivery, observations } = course;
  const span = { ...spanOf(delivery), major: majorOf(delivery) };
  const after = givers(delivery).map((code) => {
    const given = { ...span, rating: ratingOf(code, course, people) };
    return [code, afterGiving(people.get(code) ?? NO_PROGRESS, given, rule)] as const;
  });
  const unfit = new Set(
    observations.map(({ observer }) => observer).filter((code) => people.get(code)?.level !== 1),
  );
  const told = [...unfit].map((code) => ({ key: 'cascade.unfit', values: { delivery: delivery.id, code } }));
  return { people: new Map([...people, ...after]), warnings: [...warnings, ...told] };
}

function after({ people, warnings }: Fold, course: Course, rule: Delivery['rule']): Fold {
  const raised = { people: withSeniors(people, course.delivery), warnings };
  const { level } = course.delivery.audience;
  return level === 'trainer' ? trainingOf(raised, course, rule) : courseOf(raised, course, rule);
}

/** The cascade of one kit, by the rule of the last version that was taught. */
function cascadeOfKit(courses: readonly Course[], today: string): Cascade {
  const newest = courses.at(-1)?.delivery;
  if (!newest) return { trainers: [], warnings: [], cohorts: [] };
  const { rule, kit } = newest;
  const major = Math.max(...courses.map(({ delivery }) => majorOf(delivery)));
  const start: Fold = { people: new Map(), warnings: [] };
  const { people, warnings } = courses.reduce((fold, course) => after(fold, course, rule), start);
  const seniors = [...people].flatMap(([code, { level }]) => (level === 1 ? [code] : [])).sort(compareText);
  const setting = { kit: kit.id, major, rule, today, seniors, given: coursesGiven(courses) };
  const trainers = [...people]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, progress]) => trainerRecord(code, progress, setting));
  return { trainers, warnings, cohorts: cohortsOf(courses, trainers) };
}

/** Where each trainer stands on a day (ISO), by what had ended by then. Status is held for each kit apart. */
export function cascadeOf(courses: readonly Course[], today: string): Cascade {
  const ended = courses
    .filter(({ delivery }) => spanOf(delivery).last <= today)
    .sort(
      (a, b) =>
        compareText(spanOf(a.delivery).last, spanOf(b.delivery).last) ||
        compareText(a.delivery.id, b.delivery.id),
    );
  const kits = [...new Set(ended.map(({ delivery }) => delivery.kit.id))].sort(compareText);
  const all = kits.map((kit) =>
    cascadeOfKit(
      ended.filter(({ delivery }) => delivery.kit.id === kit),
      today,
    ),
  );
  return {
    trainers: all.flatMap(({ trainers }) => trainers),
    warnings: all.flatMap(({ warnings }) => warnings),
    cohorts: all.flatMap(({ cohorts }) => cohorts),
  };
}
