import { parseDay } from '../lib/civil-day.ts';

/** Last year of each band, and how the band is written. */
const BANDS = [
  [17, '≤17'],
  [24, '18–24'],
  [34, '25–34'],
  [49, '35–49'],
] as const;
const OLDEST = '50+';

export const AGE_BANDS: readonly string[] = [...BANDS.map(([, band]) => band), OLDEST];

/** Papers that pass through thirty hands show a band of ages, never an age. */
export function ageBand(years: number): string {
  return BANDS.find(([last]) => years <= last)?.[1] ?? OLDEST;
}

/** The band on one ISO day of who was born on another; empty when either is no day, or the birth comes later. */
export function ageBandOn(born: string, day: string): string {
  const [from, to] = [parseDay(born), parseDay(day)];
  if (!from || !to || born > day) return '';
  const hadBirthday = day.slice(5) >= born.slice(5);
  return ageBand(to.year - from.year - (hadBirthday ? 0 : 1));
}
