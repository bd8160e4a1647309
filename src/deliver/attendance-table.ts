import { HALVES } from '../model/delivery.ts';
import type { AttendanceRow } from '../model/people-rows.ts';
import type { Words } from '../model/strings.ts';
import type { Presence } from './read-attendance.ts';

const MARKS = { present: 'P', late: 'T', absent: 'A', left: 'R', none: '' } as const;

/** What is known of one person on one day. */
function rowOf(code: string, date: string, presences: readonly Presence[]): AttendanceRow {
  const of = (half: Presence['half']): Presence | undefined => presences.find((each) => each.half === half);
  const signed = (half: Presence['half']): '' | 'x' => (of(half)?.signed ? 'x' : '');
  const mark = (half: Presence['half']): AttendanceRow['morning-mark'] => MARKS[of(half)?.mark ?? 'none'];
  return {
    code,
    date,
    'morning-signed': signed('morning'),
    'morning-mark': mark('morning'),
    'afternoon-signed': signed('afternoon'),
    'afternoon-mark': mark('afternoon'),
  };
}

/** Presences as rows of `attendance.csv`, by code and day. */
export function attendanceRows(presences: readonly Presence[]): readonly AttendanceRow[] {
  const days = new Map<string, Presence[]>();
  for (const each of presences) {
    const key = `${each.code} ${each.date}`;
    days.set(key, [...(days.get(key) ?? []), each]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, all]) => {
      const [code = '', date = ''] = key.split(' ');
      return rowOf(code, date, all);
    });
}

/** The same below their headings. */
export function attendanceTable(
  presences: readonly Presence[],
  words: Words,
): readonly (readonly string[])[] {
  const rows = attendanceRows(presences).map((row) => [
    row.code,
    row.date,
    ...HALVES.flatMap((half) => [row[`${half}-signed`], row[`${half}-mark`]]),
  ]);
  return [words('headings.attendance').split(' | '), ...rows];
}
