import { UsageError } from '../model/trouble.ts';

/** A whole number from `least` to `most`. Throws `UsageError` for anything else. */
export function wholeNumber(value: string, option: string, [least, most]: readonly [number, number]): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError('usage.not-whole', { option, value, least, most });
}

/** The same as an option is read, when it is given. */
export function wholeNumberOf(
  option: string,
  range: readonly [least: number, most: number],
): (value: string) => number {
  return (value) => wholeNumber(value, option, range);
}
