import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/compose/first-sentence.ts';

describe('the first sentence of a step', () => {
  it('ends where the author ends it', () => {
    expect(firstSentence('Formen grupos de cuatro o cinco. Elijan quién anota.')).toBe(
      'Formen grupos de cuatro o cinco.',
    );
    expect(firstSentence('Sin punto')).toBe('Sin punto');
  });

  it('does not end at an abbreviation', () => {
    expect(firstSentence('Busquen, p. ej. en su mesa, una señal. Anoten.')).toBe(
      'Busquen, p. ej. en su mesa, una señal.',
    );
  });

  it('is cut after a whole word when it is long, and never grows', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zñ]{1,14}$/), { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const short = firstSentence(text);
        expect(short.length).toBeLessThanOrEqual(91);
        expect(words).toEqual(expect.arrayContaining(short.replace('…', '').split(' ')));
      }),
    );
  });
});
