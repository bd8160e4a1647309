import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import { hideSmall, LEAST_SHOWN, type Shown } from './hide-small.ts';
import type { Presence } from './read-attendance.ts';
import { isPresent } from './read-attendance.ts';

/** Half-days of people, by what came of them. */
export interface HalfDays {
  readonly inTime: number;
  readonly late: number;
  readonly absent: number;
}

/** Attendance of one course, or of several. */
export interface CourseDays extends HalfDays {
  /** `2026-03-02`, or the part of it that the courses share; empty for courses of a few people, taken together. */
  readonly date: string;
  readonly title: string;
  readonly courses: number;
  /** People who came. */
  readonly people: number;
}

/** What is drawn: parts that are hidden are one part with what hides them. */
export interface Bar extends Pick<CourseDays, 'date' | 'title' | 'courses'> {
  readonly held: number;
  readonly inTime: Shown;
  readonly late: Shown;
  readonly absent: Shown;
}

const MOST_BARS = 14;
/** Courses by themselves, by month, by year: `2026-03-02`, `2026-03`, `2026`. */
const PERIODS = [10, 7, 4];

/** Of those who count: half-days present in time, late, and not. */
export function courseDays(
  delivery: Delivery,
  held: number,
  { codes, presences }: { readonly codes: ReadonlySet<string>; readonly presences: readonly Presence[] },
): CourseDays {
  const there = presences.filter((each) => codes.has(each.code) && isPresent(each));
  const late = there.filter(({ mark }) => mark === 'late').length;
  return {
    date: delivery.days[0]?.date ?? '',
    title: delivery.audience.title,
    courses: 1,
    people: codes.size,
    inTime: there.length - late,
    late,
    absent: held * codes.size - there.length,
  };
}

function together(all: readonly CourseDays[], date: string): CourseDays {
  const sum = (key: 'courses' | 'people' | 'inTime' | 'late' | 'absent'): number =>
    all.reduce((total, each) => total + each[key], 0);
  return {
    date,
    title: all.length === 1 ? (all[0]?.title ?? '') : '',
    courses: sum('courses'),
    people: sum('people'),
    inTime: sum('inTime'),
    late: sum('late'),
    absent: sum('absent'),
  };
}

/** Groups with fewer people than may be shown go together, and with the smallest other when they are still too few. */
function withoutSmall(groups: readonly CourseDays[]): readonly CourseDays[] {
  const large = groups.filter(({ people }) => people >= LEAST_SHOWN);
  const small = groups.filter(({ people }) => people < LEAST_SHOWN);
  if (small.length === 0) return large;
  const rest = together(small, '');
  if (rest.people >= LEAST_SHOWN) return [...large, rest];
  const [least, ...others] = [...large].sort((a, b) => a.people - b.people || compareText(a.date, b.date));
  if (!least) return [];
  const kept = large.filter((each) => others.includes(each));
  return [...kept, together([least, ...small], '')];
}

function barOf({ date, title, courses, inTime, late, absent }: CourseDays): Bar {
  const parts = new Map(Object.entries({ inTime, late, absent }).filter(([, count]) => count > 0));
  const shown = hideSmall(parts);
  const part = (key: string): Shown => (parts.has(key) ? shown.get(key) : 0);
  const held = inTime + late + absent;
  return { date, title, courses, held, inTime: part('inTime'), late: part('late'), absent: part('absent') };
}

/** A bar for each course, or for each month or year where those would be too many; none that shows a few people. */
export function barsOf(all: readonly CourseDays[]): readonly Bar[] {
  const sorted = [...all].sort((a, b) => compareText(a.date, b.date) || compareText(a.title, b.title));
  if (sorted.length <= MOST_BARS) return withoutSmall(sorted).map(barOf);
  for (const letters of PERIODS.slice(1)) {
    const groups = new Map<string, CourseDays[]>();
    for (const each of sorted) {
      const key = each.date.slice(0, letters);
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    if (groups.size <= MOST_BARS || letters === PERIODS.at(-1))
      return withoutSmall([...groups].map(([date, each]) => together(each, date)))
        .slice(-MOST_BARS)
        .map(barOf);
  }
  return [];
}
