import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmall, LEAST_SHOWN } from '../../src/deliver/hide-small.ts';

const tables = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 })
  .filter((counts) => counts.reduce((sum, count) => sum + count, 0) > counts.length);

function hiddenOf(counts: readonly number[]): readonly number[] {
  const shown = hideSmall(new Map(counts.map((count, at) => [`c${at}`, count])));
  return counts.filter((_, at) => shown.get(`c${at}`) === undefined);
}

describe('small counts', () => {
  it('are never shown, and large ones only hidden to keep small ones', () => {
    expect(hiddenOf([9, 8, 7])).toEqual([]);
    expect(hiddenOf([9, 3, 2])).toEqual([3, 2]);
    expect(hiddenOf([9, 3, 7])).toEqual([3, 7]);
    expect(hiddenOf([1, 1, 20])).toEqual([1, 1, 20]);
  });

  it('do not come back by subtracting what is shown from the total', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const hidden = hiddenOf(counts);
        expect(hidden.filter((count) => count < LEAST_SHOWN)).toEqual(
          counts.filter((count) => count < LEAST_SHOWN),
        );
        const rest = hidden.reduce((sum, count) => sum + count, 0);
        // Each hidden cell could hold 1 or more, as long as the others hold at least 1: two values or more must be left.
        if (hidden.length > 0) expect(rest - (hidden.length - 1)).toBeGreaterThan(1);
        expect(hidden.length).not.toBe(1);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
