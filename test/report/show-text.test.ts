import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showText, widthOf } from '../../src/report/show-text.ts';

describe('a shown text', () => {
  it.each([
    ['\u001b[31mrojo', '␛[31mrojo'],
    ['a\u202eb', 'a<U+202E>b'],
    ['\u2066x\u2069', '<U+2066>x<U+2069>'],
    ['uno\u0000dos\u007f', 'uno␀dos␡'],
    ['c1\u009b', 'c1<U+009B>'],
    ['línea\u2028otra', 'línea<U+2028>otra'],
    ['cero\u200bancho', 'cero<U+200B>ancho'],
    ['medio\ud800', 'medio<U+D800>'],
    ['niñez, ¿qué?', 'niñez, ¿qué?'],
  ])('of %j is %j', (text, shown) => {
    expect(showText(text)).toBe(shown);
  });

  it('never holds what a terminal would obey, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(showText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});

describe('the width of a text', () => {
  it.each([
    ['señal', 5],
    ['sen\u0303al', 5],
    ['漢字', 4],
    ['🎉', 2],
    ['', 0],
  ])('%j is %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});
