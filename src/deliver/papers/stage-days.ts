import { type CivilDay, civilFromDays, daysFromCivil, parseDay } from '../../lib/civil-day.ts';
import type { StageDay } from '../../model/filled.ts';
import type { Words } from '../../model/strings.ts';
import { spanOf } from '../course.ts';
import { longDate } from '../day-words.ts';
import type { PaperSetting } from './paper-frame.ts';

/** Days from the first of the course, or from its last. */
const STAGES = [
  ['t-30', 'first', -30],
  ['t-7', 'first', -7],
  ['t-1', 'first', -1],
  ['t-0', 'first', 0],
  ['t+7', 'last', 7],
] as const;

/** Saturday 5, Sunday 6; Monday 0. The first of January 1970 was a Thursday. */
function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

const FRIDAY = 4;
const A_WEEK = 7;

/** What is due on a day of rest is done on the Friday before the course, and on the Monday after it. */
function noteOf(days: number, offset: number, words: Words): string {
  const weekday = weekdayOf(days);
  if (weekday <= FRIDAY) return '';
  if (offset === 0) return words('stage.course-at-weekend');
  const other = offset < 0 ? days - (weekday - FRIDAY) : days + (A_WEEK - weekday);
  return words(offset < 0 ? 'stage.before' : 'stage.after', {
    date: longDate(civilFromDays(other), words),
  });
}

function daysOf(day: CivilDay | undefined): number | undefined {
  return day && daysFromCivil(day);
}

/** The stages of preparation by the calendar of a course: before its first day, and after its last. */
export function stageDays({ delivery, words }: PaperSetting): Readonly<Record<string, StageDay>> {
  const span = spanOf(delivery);
  return Object.fromEntries(
    STAGES.flatMap(([stage, from, offset]) => {
      const days = daysOf(parseDay(span[from]));
      if (days === undefined) return [];
      const date = longDate(civilFromDays(days + offset), words);
      return [[stage, { date, note: noteOf(days + offset, offset, words) }]];
    }),
  );
}
