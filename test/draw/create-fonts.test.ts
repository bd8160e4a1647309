import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../src/draw/create-fonts.ts';
import { FACES } from '../../src/model/face.ts';
import { testFonts } from '../helpers/pdf-doc.ts';

const require = createRequire(import.meta.url);
const fonts = testFonts();

/** Letters of the languages that kits are written in, digits, and marks of punctuation. */
const letters = fc.constantFrom(
  ...Array.from(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZáéíóúüñÁÉÍÓÚÑçàèêîôûŋĩũẽ0123456789.,;:!?¡¿()«»“”‘’—–-/%&@',
  ),
);
const words = fc.string({ unit: letters, minLength: 1, maxLength: 14 });

describe('createFonts', () => {
  for (const face of FACES) {
    it(`measures any word in ${face} as the font itself lays it out`, () => {
      const font = create(readFileSync(require.resolve(FONT_FILES[face])));
      fc.assert(
        fc.property(words, (word) => {
          const advances = font.layout(word).positions.map(({ xAdvance }) => xAdvance);
          const whole = (advances.reduce((sum, advance) => sum + advance, 0) * 1000) / font.unitsPerEm;
          expect(fonts.width(word, face)).toBeCloseTo(whole, 6);
        }),
        { numRuns: 150, seed: 20_261_120 },
      );
    });
  }

  it('adds up a text from its words and its spaces', () => {
    const word = (text: string): number => fonts.width(text, 'serif');
    expect(word(' Tú y Ana ')).toBeCloseTo(word('Tú') + word('y') + word('Ana') + 4 * word(' '), 6);
  });

  it('gives no width to a soft hyphen', () => {
    expect(fonts.width('deri\u00advación', 'serif')).toBeCloseTo(fonts.width('derivación', 'serif'), 6);
  });

  it('has the height and depth of the letters, both positive', () => {
    expect(fonts.ascent('serif')).toBeGreaterThan(700);
    expect(fonts.descent('serif')).toBeGreaterThan(200);
  });

  it('names every character without a glyph, once', () => {
    expect(fonts.missing('Hola 🎉 漢 ع α ☎ 🎉', 'serif')).toBe('🎉漢ع');
  });

  it('misses nothing in the languages of the region, nor tick boxes, arrows and soft hyphens', () => {
    for (const face of ['serif', 'sans'] as const) {
      expect(fonts.missing('¿Qué? ¡Ñandú! güe ŋĩũẽỹ âîôû — “x” «y» ☐☑✓→≤≥ a\u00adb\u2011c', face)).toBe('');
    }
  });
});
