import { HALVES } from '../model/delivery.ts';
import type { Words } from '../model/strings.ts';
import type { Presence } from './read-attendance.ts';

const MARKS = { present: 'P', late: 'T', absent: 'A', left: 'R', none: '' } as const;

/** Presences as rows of `attendance.csv`, by code and day, below its headings. */
export function attendanceTable(
  presences: readonly Presence[],
  words: Words,
): readonly (readonly string[])[] {
  const days = new Map<string, Presence[]>();
  for (const each of presences) {
    const key = `${each.code} ${each.date}`;
    days.set(key, [...(days.get(key) ?? []), each]);
  }
  const keys = [...days.keys()].sort();
  const rows = keys.map((key) => {
    const cells = HALVES.flatMap((half) => {
      const found = days.get(key)?.find((each) => each.half === half);
      return found ? [found.signed ? 'x' : '', MARKS[found.mark]] : ['', ''];
    });
    return [...key.split(' '), ...cells];
  });
  return [words('headings.attendance').split(' | '), ...rows];
}
