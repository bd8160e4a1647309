import { type Delivery, HALVES } from '../model/delivery.ts';
import { isPresent, type Presence } from './read-attendance.ts';
import { lacksOf, type Standing } from './standing.ts';

/** What a donor counts. */
export interface CountRules {
  /** A person once for each calendar year, by the last day of the course; else once for all. */
  readonly perYear: boolean;
  /** Only who met the rule of the certificate; in a training of trainers, of its completion. */
  readonly completed: boolean;
  /** Only who was there for so many hours of a course. */
  readonly hours: number;
}

export const COUNT_ALL: CountRules = { perYear: false, completed: false, hours: 0 };

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Hours of each half-day that was held, by `2026-03-02 morning`. */
function lengthsOf({ days }: Delivery): ReadonlyMap<string, number> {
  return new Map(
    days.flatMap((day) =>
      HALVES.flatMap((half) => {
        const times = day[half];
        return times
          ? [[`${day.date} ${half}`, (minutesOf(times.to) - minutesOf(times.from)) / 60] as const]
          : [];
      }),
    ),
  );
}

/** Hours that each person was there, by code. */
export function hoursPresent(
  delivery: Delivery,
  presences: readonly Presence[],
): ReadonlyMap<string, number> {
  const lengths = lengthsOf(delivery);
  const hours = new Map<string, number>();
  for (const each of presences) {
    if (!isPresent(each)) continue;
    hours.set(each.code, (hours.get(each.code) ?? 0) + (lengths.get(`${each.date} ${each.half}`) ?? 0));
  }
  return hours;
}

/** Whether somebody's part in a delivery counts. Who never came, never does. */
export function countsUnder(
  { completed, hours }: CountRules,
  standing: Standing,
  { delivery, present }: { readonly delivery: Delivery; readonly present: ReadonlyMap<string, number> },
): boolean {
  if (standing.present === 0 || (present.get(standing.person.code) ?? 0) < hours) return false;
  const kind = delivery.audience.level === 'trainer' ? 'completion' : 'attendance';
  return !completed || lacksOf(standing, kind, delivery).length === 0;
}
