import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, changedStretch } from '../../src/pipeline/changed-lines.ts';

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

  it('are all of a file that is new, or too large to be held', () => {
    const path = 'es/aids/01-tarjeta.md';
    const held = { path, bytes: new TextEncoder().encode('a\nb') };
    expect(changedStretch(undefined, held)).toEqual([1, Number.POSITIVE_INFINITY]);
    const film = {
      path,
      size: 9e9,
      stream: () => Readable.from([]),
      digest: () => Promise.reject(new Error('read')),
    };
    expect(changedStretch(film, held)).toEqual([1, Number.POSITIVE_INFINITY]);
    expect(changedStretch(held, { path, bytes: new TextEncoder().encode('a\nc') })).toEqual([2, 2]);
  });
});
