const PER_POINT = 100;

/** Rounded to 1/100, so that a position has the same value wherever it is used. */
export function round(value: number): number {
  return Math.round(value * PER_POINT) / PER_POINT + 0;
}

/** A number for a content stream, with two decimals at most: a hundredth of a point is below what any printer shows. */
export function formatNumber(value: number): string {
  return String(round(value));
}

/** A scale, where two decimals would not do. */
export function formatScale(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
