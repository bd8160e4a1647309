import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from '../../src/lib/changed-lines.ts';

const text = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 6 }).map((lines) => lines.join('\n'));

describe('lines that changed', () => {
  it('run from the first that differs to the last', () => {
    expect(changedLines('a\nb\nc\nd', 'a\nx\nc\nd')).toEqual([2, 2]);
    expect(changedLines('a\nb\nc\nd', 'a\nd')).toEqual([2, 3]);
  });

  it('end before they begin where lines were only added, or nothing changed', () => {
    expect(changedLines('a\nd', 'a\nb\nc\nd')).toEqual([2, 1]);
    expect(changedLines('a', 'a')).toEqual([2, 1]);
  });

  it('have the same before them and after them in both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const [first, last] = changedLines(before, now);
        const [old, other] = [before.split('\n'), now.split('\n')];
        expect(other.slice(0, first - 1)).toEqual(old.slice(0, first - 1));
        const after = old.slice(last);
        expect(other.slice(other.length - after.length)).toEqual(after);
        expect(first - 1 + after.length).toBeLessThanOrEqual(Math.min(old.length, other.length));
      }),
    );
  });
});
