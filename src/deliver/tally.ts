import type { Delivery } from '../model/delivery.ts';
import { hideSmall, LEAST_SHOWN, type Shown } from './hide-small.ts';
import type { Participant } from './participant.ts';
import { isPresent, type Presence } from './read-attendance.ts';
import type { TestResult } from './read-scores.ts';
import { lacksOf, type Standing } from './standing.ts';

/** What one delivery brings to a tally. */
export interface Counted {
  readonly delivery: Delivery;
  readonly standings: readonly Standing[];
  readonly presences: readonly Presence[];
  readonly results: readonly TestResult[];
}

const TRAITS = ['sex', 'ageGroup', 'sector', 'track', 'municipality', 'ethnicity'] as const;
export type Trait = (typeof TRAITS)[number];

export interface Question {
  readonly id: string;
  readonly objectives: readonly string[];
  /** Shares of right answers, 0 to 1; undefined where fewer than five took the test. */
  readonly pre: number | undefined;
  readonly post: number | undefined;
}

/** Totals that name nobody: counts under five, and those that would give them away, are undefined. */
export interface Tally {
  readonly deliveries: number;
  readonly participations: Shown;
  /** By code, each counted once. */
  readonly people: Shown;
  /** Half-days of people: those present, of those held. */
  readonly halfDays: { readonly present: number; readonly possible: number } | undefined;
  readonly certified: Shown;
  /** Came, and were not there on the last half-day. */
  readonly dropouts: Shown;
  readonly traits: readonly { readonly trait: Trait; readonly counts: ReadonlyMap<string, Shown> }[];
  readonly questions: readonly Question[];
  /** Objectives of which a question stayed below the mark of the post-test. */
  readonly unlearnt: readonly { readonly id: string; readonly text: string }[];
}

function shown(count: number): Shown {
  return count > 0 && count < LEAST_SHOWN ? undefined : count;
}

/** `part` of `whole`: hidden, too, where what is left of the whole would be small. */
function shownPart(part: number, whole: number): Shown {
  return shown(part) === undefined || shown(whole - part) === undefined ? undefined : part;
}

function cameIn({ standings }: Counted): readonly Standing[] {
  return standings.filter(({ present }) => present > 0);
}

function droppedOut({ presences, standings }: Counted): number {
  const last = presences.reduce((latest, { date, half }) => {
    const key = `${date} ${half === 'morning' ? 1 : 2}`;
    return key > latest ? key : latest;
  }, '');
  const stayed = new Set(
    presences
      .filter((each) => isPresent(each) && `${each.date} ${each.half === 'morning' ? 1 : 2}` === last)
      .map(({ code }) => code),
  );
  return standings.filter(({ present, person }) => present > 0 && !stayed.has(person.code)).length;
}

function countBy(people: readonly Participant[], trait: Trait): ReadonlyMap<string, Shown> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = person[trait] || '?';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return hideSmall(new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function rightShare(all: readonly Counted[], id: string, test: TestResult['test']): number | undefined {
  const taken = all.flatMap(({ results }) =>
    results.filter((each) => each.test === test && each.right.has(id)),
  );
  if (taken.length < LEAST_SHOWN) return undefined;
  const right = shownPart(taken.filter((each) => each.right.get(id)).length, taken.length);
  return right === undefined ? undefined : right / taken.length;
}

function questionsOf(all: readonly Counted[]): readonly Question[] {
  const asked = new Map(
    all.flatMap(({ delivery }) => (delivery.questions ?? []).map((each) => [each.id, each])),
  );
  return [...asked.values()].map(({ id, objectives }) => ({
    id,
    objectives,
    pre: rightShare(all, id, 'pre'),
    post: rightShare(all, id, 'post'),
  }));
}

function unlearntOf(all: readonly Counted[], questions: readonly Question[]): Tally['unlearnt'] {
  const mark = Math.max(...all.map(({ delivery }) => delivery.rule['post-test']));
  const texts = Object.assign({}, ...all.map(({ delivery }) => delivery.objectives ?? {})) as Record<
    string,
    string
  >;
  const low = questions.filter(({ post }) => post !== undefined && post < mark);
  const ids = new Set(low.flatMap(({ objectives }) => objectives));
  return [...ids].map((id) => ({ id, text: texts[id] ?? '' }));
}

/** Counts deliveries together. */
export function tallyOf(all: readonly Counted[]): Tally {
  const came = all.map(cameIn);
  const participations = came.flat().length;
  const people = new Map(came.flat().map(({ person }) => [person.code, person]));
  const certified = all.flatMap(({ standings, delivery }) =>
    standings.filter((standing) => lacksOf(standing, 'attendance', delivery).length === 0),
  ).length;
  const dropouts = all.reduce((sum, each) => sum + droppedOut(each), 0);
  const questions = questionsOf(all);
  const enough = people.size >= LEAST_SHOWN;
  return {
    deliveries: all.length,
    participations: shown(participations),
    people: shown(people.size),
    halfDays: enough
      ? {
          present: came.flat().reduce((sum, { present }) => sum + present, 0),
          possible: came.flat().reduce((sum, { held }) => sum + held, 0),
        }
      : undefined,
    certified: shownPart(certified, participations),
    dropouts: shownPart(dropouts, participations),
    traits: enough ? TRAITS.map((trait) => ({ trait, counts: countBy([...people.values()], trait) })) : [],
    questions,
    unlearnt: unlearntOf(all, questions),
  };
}
