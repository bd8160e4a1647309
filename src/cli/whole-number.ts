import { UsageError } from '../model/trouble.ts';

/** A whole number between two others, or one line that says so. */
export function wholeNumber(value: string, option: string, [least, most]: readonly [number, number]): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError('usage.not-whole', { option, value, least, most });
}
