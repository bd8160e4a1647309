const PER_POINT = 100;

/** Rounded to 1/100, so that a position has the same value wherever it is used. */
export function round(value: number): number {
  return Math.round(value * PER_POINT) / PER_POINT + 0;
}

/** A number for a content stream, with two decimals at most: a hundredth of a point is below what any printer shows. */
export function formatNumber(value: number): string {
  const cents = Math.round(value * PER_POINT);
  const size = Math.abs(cents);
  const rest = size % PER_POINT;
  // V8 takes several times as long to find the shortest text of a fraction.
  const whole = String((size - rest) / PER_POINT);
  const sign = cents < 0 ? '-' : '';
  if (rest === 0) return sign + whole;
  const digits = rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, '0');
  return `${sign}${whole}.${digits}`;
}

/** A scale, where two decimals would not do. */
export function formatScale(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
