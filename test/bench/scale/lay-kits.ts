import type { StepGrain } from '../../../src/model/build-plan.ts';
import { STEP_COST } from '../../../src/pipeline/estimate-cost.ts';
import { ASSUMED } from './assumptions.ts';
import type { Chance } from './chance.ts';
import type { Costs, StepCost } from './costs.ts';
import { documentsEstimate, type Fit } from './fit-costs.ts';

/** What a step takes of one core when its documents are to be made, and when they are in the cache. Seconds. */
export interface Work {
  readonly id: string;
  readonly kit: string;
  readonly command: readonly string[];
  readonly cold: number;
  readonly hit: number;
  /** What the plan says of it, by which it is given to a machine. */
  readonly estimate: number;
  readonly documents: number;
  readonly megabytes: number;
}

/** An audience in one language: the steps of its roles. */
type Course = readonly StepCost[];

function coursesOf({ steps }: Costs): readonly Course[] {
  const courses = new Map<string, StepCost[]>();
  for (const step of steps) {
    const name = step.edition.split(' ').slice(0, 2).join(' ');
    courses.set(name, [...(courses.get(name) ?? []), step]);
  }
  return [...courses.values()];
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

const READ_MORE = ASSUMED.languages / ASSUMED.measuredLanguages;

/** A kit of so many times the reference kit’s sessions. */
interface LaidKit {
  readonly id: string;
  readonly size: number;
  /** By language, by audience. */
  readonly courses: readonly Course[];
}

interface Cut {
  readonly id: string;
  readonly steps: readonly StepCost[];
  readonly options: readonly string[];
}

function workOf({ id, steps, options }: Cut, kit: LaidKit, fit: Fit): Work {
  const planned = sumOf(steps, documentsEstimate);
  const reading = fit.reading * READ_MORE;
  const seconds = (milliseconds: number) => milliseconds / 1000;
  return {
    id,
    kit: kit.id,
    command: ['relevo', options.length === 0 ? 'bundle' : 'build', `kits/${kit.id}`, ...options],
    cold: seconds(fit.warmUp + kit.size * (reading + fit.made * planned)),
    hit: seconds(kit.size * (reading + fit.found * planned)),
    estimate: seconds(STEP_COST + planned * kit.size),
    documents: sumOf(steps, ({ documents }) => documents),
    megabytes: sumOf(steps, ({ megabytes }) => megabytes) * kit.size,
  };
}

/** As `relevo plan --by` cuts a kit into steps. */
export function stepsOf(kit: LaidKit, grain: StepGrain, fit: Fit): readonly Work[] {
  if (grain === 'kit') return [workOf({ id: kit.id, steps: kit.courses.flat(), options: [] }, kit, fit)];
  return kit.courses.flatMap((course, at) => {
    const audience = `a${at % ASSUMED.audiences}`;
    const language = `l${Math.floor(at / ASSUMED.audiences)}`;
    const options = ['--audience', audience, '--language', language];
    const id = [kit.id, audience, language].join('-');
    if (grain === 'audience') return [workOf({ id, steps: course, options }, kit, fit)];
    return course.map((step) => {
      const role = step.edition.split(' ')[2] ?? '';
      const cut = { id: `${id}-${role}`, steps: [step], options: [...options, '--role', role] };
      return workOf(cut, kit, fit);
    });
  });
}

/** A kit whose audiences are like those of the reference kit, drawn by lot. */
export function layKit(id: string, size: number, costs: Costs, chance: Chance): LaidKit {
  const all = coursesOf(costs);
  const courses = Array.from(
    { length: ASSUMED.languages * ASSUMED.audiences },
    () => all[chance.below(all.length)] ?? [],
  );
  return { id, size, courses };
}

export function layKits(costs: Costs, chance: Chance): readonly LaidKit[] {
  return Array.from({ length: ASSUMED.kits }, (_, at) => {
    const size = Math.min(4, Math.max(0.25, Math.exp(ASSUMED.sizeDeviation * chance.normal())));
    return layKit(`k${at}`, size, costs, chance);
  });
}
