import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilFromDays,
  daysFromCivil,
  earliestDay,
  formatDay,
  monthsAfter,
  parseDay,
} from '../../src/lib/civil-day.ts';
import { isoTime } from '../../src/lib/iso-time.ts';

describe('a day', () => {
  it('is counted from 1970', () => {
    expect(daysFromCivil({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(daysFromCivil({ year: 2000, month: 3, day: 1 })).toBe(11_017);
  });

  it('goes there and back for three thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 700_000 }), (days) => {
        expect(daysFromCivil(civilFromDays(days))).toBe(days);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('agrees with the calendar of the machine', () => {
    for (const days of [0, 59, 60, 365, 11_016, 20_512, 20_777]) {
      expect(formatDay(civilFromDays(days))).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('of which only the month or the year is known is the first that it may be', () => {
    expect(earliestDay('2025')).toEqual({ year: 2025, month: 1, day: 1 });
    expect(earliestDay('2025-03')).toEqual({ year: 2025, month: 3, day: 1 });
    expect(earliestDay('2025-03-20')).toEqual({ year: 2025, month: 3, day: 20 });
    for (const text of ['', '25', '2025-13', '2025-3', '2025-03-', '2025-02-30'])
      expect(earliestDay(text)).toBeUndefined();
  });

  it('that is in no calendar is none', () => {
    expect(parseDay('2026-02-29')).toBeUndefined();
    expect(parseDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    expect(parseDay('2026-2-9')).toBeUndefined();
  });

  it('and its time are written as ISO 8601 has them', () => {
    expect(isoTime(1_795_132_800 + 3661)).toBe('2026-11-20T01:01:01Z');
  });
});

describe('months later', () => {
  it.each([
    ['2026-03-31', 12, '2027-03-31'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 1, '2026-12-30'],
  ])('of %s, %i months are %s', (from, months, to) => {
    const day = parseDay(from);
    expect(day && formatDay(monthsAfter(day, months))).toBe(to);
  });
});
