import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, round } from '../../src/draw/format-number.ts';

test('a number is written as its value to a hundredth, without needless digits', () => {
  expect([0, -0, 3, 0.5, 12.25, -7.05, 99.999, -0.004, 1e6 + 0.125].map(formatNumber)).toEqual([
    '0',
    '0',
    '3',
    '0.5',
    '12.25',
    '-7.05',
    '100',
    '0',
    '1000000.13',
  ]);
});

test('any number is written as JavaScript writes what it is rounded to', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      expect(formatNumber(value)).toBe(String(round(value)));
    }),
  );
});
