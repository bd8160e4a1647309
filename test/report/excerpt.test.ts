import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/place.ts';
import { excerptOf } from '../../src/report/excerpt.ts';
import { widthOf } from '../../src/report/show-text.ts';

function on(line: number, from: number, to: number, endLine = line): Place {
  return { path: 'a.md', start: { line, column: from }, end: { line: endLine, column: to } };
}

/** What stands above the marks. */
function marked(lines: readonly string[], place: Place): string {
  const { text = '', marks = '' } = excerptOf(place, lines) ?? {};
  const from = marks.length - marks.trimStart().length;
  let column = 0;
  let found = '';
  for (const character of text) {
    if (column >= from && column < marks.length) found += character;
    column += widthOf(character);
  }
  return found;
}

describe('the marks of an excerpt', () => {
  it.each([
    ['a plain line', 'Una señal no basta.', 'señal'],
    ['a line with a tab before', '\tUna señal', 'señal'],
    ['a line with a tab in its middle', 'ab\tc señal', 'señal'],
    ['a line with wide letters', '漢字 y señal', 'señal'],
    ['wide letters themselves', 'vea 漢字 aquí', '漢字'],
    ['a line with accents of their own', 'sen\u0303al y otra', 'otra'],
    ['a line with an emoji', '🎉 fiesta', 'fiesta'],
  ])('stand below the place in %s', (_, line, word) => {
    const from = line.indexOf(word) + 1;
    expect(marked([line], on(1, from, from + word.length))).toBe(word);
  });

  it('stand below the place when hidden characters are shown before it', () => {
    expect(marked(['a\u202eb señal'], on(1, 5, 10))).toBe('señal');
  });

  it('go to the end of the first line of a place of several', () => {
    expect(marked([':::slide{#a}', 'x', ':::'], on(1, 4, 4, 3))).toBe('slide{#a}');
  });

  it('are one column for a place without length, also behind the last letter', () => {
    expect(excerptOf(on(1, 4, 4), ['abc'])).toEqual({ text: 'abc', marks: '   ^' });
  });

  it('are left out for a file as a whole, and for a line that is not there', () => {
    expect(excerptOf(on(1, 1, 1), ['abc'])).toBeUndefined();
    expect(excerptOf(on(9, 1, 2), ['abc'])).toBeUndefined();
    expect(excerptOf(on(1, 1, 2), undefined)).toBeUndefined();
  });
});

describe('a long line', () => {
  const long = `${'antes '.repeat(40)}señal ${'después '.repeat(40)}`;
  const from = long.indexOf('señal') + 1;

  it('is cut around the place', () => {
    const excerpt = excerptOf(on(1, from, from + 5), [long]);
    expect(excerpt?.text).toMatch(/^….*señal.*…$/);
    expect(widthOf(excerpt?.text ?? '')).toBeLessThanOrEqual(94);
    expect(marked([long], on(1, from, from + 5))).toBe('señal');
  });

  it('shows its end when the place is there', () => {
    const line = `${'antes '.repeat(40)}fin`;
    expect(marked([line], on(1, line.length - 2, line.length + 1))).toBe('fin');
    expect(excerptOf(on(1, line.length - 2, line.length + 1), [line])?.text).toMatch(/^….*fin$/);
  });

  it('has marks no wider than what is shown', () => {
    const { text = '', marks = '' } = excerptOf(on(1, 1, long.length + 1), [long]) ?? {};
    expect(marks.length).toBeLessThanOrEqual(widthOf(text));
  });
});

describe('any line and any place in it', () => {
  it('give marks that begin within the line', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'ñ', '\t', '漢', '🎉', '\u0301', '\u202e', ' '),
      maxLength: 300,
    });
    fc.assert(
      fc.property(letters, fc.nat(320), fc.nat(320), (line, from, length) => {
        const excerpt = excerptOf(on(1, from + 1, from + 1 + length + (from === 0 ? 1 : 0)), [line]);
        expect(excerpt?.marks).toMatch(/^ *\^+$/);
        const at = (excerpt?.marks ?? '').indexOf('^');
        expect(at).toBeLessThanOrEqual(line.length * 8 + 1);
        expect((excerpt?.marks ?? '').length).toBeLessThanOrEqual(100);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});
