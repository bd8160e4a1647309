import { civilFromDays, daysFromCivil, formatDay, parseDay } from '../lib/civil-day.ts';

/** Days of spreadsheets count from 30 December 1899, after 1 March 1900. */
const EPOCH = daysFromCivil({ year: 1899, month: 12, day: 30 });

/**
 * `2026-03-02` of `2/3/2026`, `02-03-2026`, `46083` (the number that a spreadsheet keeps of it) and `2026-03-02T08:00`. The
 * day comes first, as in Honduras. What is none of these stays as it is.
 */
export function isoOf(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [iso = ''] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
  if (parseDay(iso)) return iso;
  return /^[1-9]\d{4}$/.test(text) ? formatDay(civilFromDays(EPOCH + Number(text))) : text;
}
