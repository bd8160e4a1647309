/** A day of the Gregorian calendar. `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_ERA = 146_097;

/** The day that an ISO text names (`2026-03-02`); undefined when there is no such day. */
export function parseDay(iso: string): CivilDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  return year !== undefined && formatDay(civilFromDays(daysFromCivil(civil))) === iso ? civil : undefined;
}

/** The first day that an ISO text may mean: that of its month or year where it names no day (`2026-03`, `2026`). */
export function earliestDay(iso: string): CivilDay | undefined {
  if (iso.length === '2026'.length) return parseDay(`${iso}-01-01`);
  return parseDay(iso.length === '2026-03'.length ? `${iso}-01` : iso);
}

export function formatDay({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`. */
export function daysFromCivil({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - 719_468;
}

/** The day that lies so many days after 1970-01-01. The inverse of `daysFromCivil`, from the same source. */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The same day so many months later, or the last of a shorter month: 31 January and one month give 28 or 29 February. */
export function monthsAfter({ year, month, day }: CivilDay, months: number): CivilDay {
  const count = year * 12 + (month - 1) + months;
  const first = { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
  const next = { year: Math.floor((count + 1) / 12), month: ((count + 1) % 12) + 1, day: 1 };
  return { ...first, day: Math.min(day, daysFromCivil(next) - daysFromCivil(first)) };
}
