import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLines } from '../../src/deliver/clip-lines.ts';

describe('a text for two lines of a narrow cell', () => {
  it.each([
    ['Policía Nacional', 16, 'Policía Nacional'],
    ['San Francisco de la Paz', 12, 'San Francisco…'],
    ['Secretaría de Trabajo y Seguridad Social', 16, 'Secretaría de Trabajo…'],
    ['Fiscala auxiliar de turno', 13, 'Fiscala auxiliar…'],
    ['Comisión Interinstitucional contra la Trata', 16, 'Comisión Interinstitucio…'],
  ])('of “%s” (%i letters a line) ends in a whole word where it can', (text, letters, said) => {
    expect(clipLines(text, letters)).toBe(said);
  });

  it('is never longer than two lines of its words', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abñé'), minLength: 1, maxLength: 20 }));
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (all, letters) => {
        expect(clipLines(all.join(' '), letters).length).toBeLessThanOrEqual(2 * letters + 1);
      }),
      { seed: 4 },
    );
  });
});
