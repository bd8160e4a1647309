import { type CivilDay, daysFromCivil, parseDay } from '../lib/civil-day.ts';
import { type Delivery, HALVES } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';

/** `lunes`. The first of January 1970 was a Thursday. */
export function weekdayOf(day: CivilDay, words: Words): string {
  const weekday = (((daysFromCivil(day) + 3) % 7) + 7) % 7;
  return words(`weekday.${weekday + 1}`);
}

/** `lunes 2 de marzo de 2026` */
export function longDate(day: CivilDay, words: Words): string {
  return words('date.long', {
    weekday: weekdayOf(day, words),
    day: day.day,
    month: words(`month.${day.month}`),
    year: day.year,
  });
}

/** The same of an ISO day; one that cannot be read as it is. */
export function dayText(iso: string, words: Words): string {
  const day = parseDay(iso);
  return day ? longDate(day, words) : iso;
}

/** `08:00–12:00, 13:00–16:30`: the half-days of a day. */
export function hoursOf(day: Delivery['days'][number], words: Words): string {
  return HALVES.flatMap((name) => {
    const half = day[name];
    return half ? [words('hours', { from: half.from, to: half.to })] : [];
  }).join(', ');
}
