import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import { type CountRules, countsUnder, hoursPresent } from './count-rules.ts';
import { LEAST_SHOWN, type Shown } from './hide-small.ts';
import { type Crossing, peopleTables, type TraitCounts } from './people-tables.ts';
import { isPresent, type Presence } from './read-attendance.ts';
import type { TestResult } from './read-scores.ts';
import { createRegister } from './register.ts';
import { lacksOf, type Standing } from './standing.ts';
import { type Bar, barsOf, type CourseDays, courseDays } from './tally-bars.ts';
import { createTestRegister, type TestTally } from './tally-tests.ts';
import type { Crossable } from './trait-value.ts';

/** What one delivery brings to a tally. */
export interface Counted {
  readonly delivery: Delivery;
  readonly standings: readonly Standing[];
  readonly presences: readonly Presence[];
  readonly results: readonly TestResult[];
}

/** Totals that name nobody: counts under five, and those that would give them away, are undefined. */
export interface Tally extends TestTally {
  readonly rules: CountRules;
  readonly deliveries: number;
  /** First and last day of all (ISO). */
  readonly from: string;
  readonly to: string;
  readonly participations: Shown;
  /** By code, each counted once; once a year, where the rules say so. */
  readonly people: Shown;
  /** Half-days of people: those present, of those held; and the hours of those present. */
  readonly halfDays:
    | { readonly present: number; readonly possible: number; readonly hours: number }
    | undefined;
  /** Met the rule of the certificate of attendance. Undefined, too, where the rules let nobody else count. */
  readonly certified: Shown;
  /** Came, and were not there on the last half-day. Undefined, too, where the rules leave some out. */
  readonly dropouts: Shown;
  readonly traits: readonly TraitCounts[];
  readonly crossings: readonly Crossing[];
  readonly bars: readonly Bar[];
  /** People who came but have no code, and so could not be counted. */
  readonly uncoded: boolean;
}

export interface TallyOptions {
  readonly rules: CountRules;
  readonly crosses: readonly (readonly Crossable[])[];
}

/** Deliveries go in one after the other; nothing of them is kept but what is counted. */
export interface TallyBuilder {
  add(counted: Counted): void;
  readonly result: () => Tally;
}

function shown(count: number): Shown {
  return count > 0 && count < LEAST_SHOWN ? undefined : count;
}

/** `part` of `whole`: hidden, too, where what is left of the whole would be small. */
function shownPart(part: number, whole: number): Shown {
  return shown(part) === undefined || shown(whole - part) === undefined ? undefined : part;
}

/** Of the last half-day that was recorded, who was there. */
function stayedIn(presences: readonly Presence[]): ReadonlySet<string> {
  const key = ({ date, half }: Presence): string => `${date} ${half === 'morning' ? 1 : 2}`;
  const last = [...new Set(presences.map(key))].sort(compareText).at(-1);
  return new Set(presences.filter((each) => key(each) === last && isPresent(each)).map(({ code }) => code));
}

interface Sums {
  readonly participations: number;
  readonly present: number;
  readonly possible: number;
  readonly hours: number;
  readonly certified: number;
  readonly dropouts: number;
}

const NOTHING: Sums = { participations: 0, present: 0, possible: 0, hours: 0, certified: 0, dropouts: 0 };

/** What the people who count bring to the sums. */
function sumsOf(counting: readonly Standing[], hours: ReadonlyMap<string, number>, counted: Counted): Sums {
  const stayed = stayedIn(counted.presences);
  const total = (of: (standing: Standing) => number): number =>
    counting.reduce((sum, each) => sum + of(each), 0);
  return {
    participations: counting.length,
    present: total(({ present }) => present),
    possible: total(({ held }) => held),
    hours: total(({ person }) => hours.get(person.code) ?? 0),
    certified: total((each) => (lacksOf(each, 'attendance', counted.delivery).length === 0 ? 1 : 0)),
    dropouts: total(({ person }) => (stayed.has(person.code) ? 0 : 1)),
  };
}

function plus(a: Sums, b: Sums): Sums {
  const keys = Object.keys(NOTHING) as (keyof Sums)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Sums;
}

function totalsOf(
  sums: Sums,
  people: number,
  { completed, hours }: CountRules,
): Pick<Tally, 'participations' | 'people' | 'halfDays' | 'certified' | 'dropouts'> {
  const { participations, present, possible } = sums;
  const all = !completed && hours === 0;
  return {
    participations: shown(participations),
    people: shown(people),
    halfDays: people >= LEAST_SHOWN ? { present, possible, hours: Math.round(sums.hours) } : undefined,
    certified: all ? shownPart(sums.certified, participations) : undefined,
    dropouts: all ? shownPart(sums.dropouts, participations) : undefined,
  };
}

/** Counts deliveries together, in any order. */
export function startTally({ rules, crosses }: TallyOptions): TallyBuilder {
  const register = createRegister();
  const tests = createTestRegister();
  const courses: CourseDays[] = [];
  const dates: string[] = [];
  let sums = NOTHING;
  let uncoded = false;
  return {
    add(counted) {
      const { delivery, standings, presences, results } = counted;
      const hours = hoursPresent(delivery, presences);
      const counting = standings.filter((each) => countsUnder(rules, each, { delivery, present: hours }));
      const codes = new Set(counting.map(({ person }) => person.code));
      const year = delivery.days.at(-1)?.date.slice(0, 4) ?? '';
      for (const { person } of counting)
        register.add(rules.perYear ? `${person.code} ${year}` : person.code, person, delivery);
      sums = plus(sums, sumsOf(counting, hours, counted));
      courses.push(courseDays(delivery, standings[0]?.held ?? 0, { codes, presences }));
      tests.add(
        delivery,
        results.filter(({ code }) => codes.has(code)),
      );
      dates.push(...delivery.days.map(({ date }) => date));
      uncoded ||= standings.some(({ person }) => person.code === '');
    },
    result: () => {
      const people = register.size();
      const enough = people >= LEAST_SHOWN;
      const sorted = [...dates].sort(compareText);
      const tables = enough ? peopleTables(register, crosses) : { traits: [], crossings: [] };
      return {
        rules,
        deliveries: courses.length,
        from: sorted[0] ?? '',
        to: sorted.at(-1) ?? '',
        ...totalsOf(sums, people, rules),
        ...tables,
        bars: enough ? barsOf(courses) : [],
        ...tests.tally(),
        uncoded,
      };
    },
  };
}
