import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FILES, LENT_FILES } from '../../../src/draw/create-fonts.ts';
import { createPairShaper } from '../../../src/draw/fonts/shape-by-pairs.ts';
import { shapeFully } from '../../../src/draw/fonts/shape-fully.ts';
import { PROBE_WORDS } from './probe-words.ts';

const require = createRequire(import.meta.url);

function shapers(file: string) {
  const font = create(readFileSync(require.resolve(file)));
  const intern = (id: number, text: string, advance: number) => ({ id, text, advance });
  const byPairs = createPairShaper(font, intern, (character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
  const fully = (word: string) => {
    const characters = [...word];
    return shapeFully(font, intern, { drawn: characters, characters });
  };
  return { byPairs, fully };
}

describe('createPairShaper', () => {
  for (const [face, file] of Object.entries({ ...FONT_FILES, ...LENT_FILES })) {
    it(`shapes words in ${face} as the font's own layout does, or leaves them to it`, () => {
      const { byPairs, fully } = shapers(file);
      const quick = PROBE_WORDS.filter((word) => byPairs(word) !== undefined);
      expect(quick.length).toBeGreaterThan(PROBE_WORDS.length / 2);
      for (const word of quick) {
        const { width, glyphs } = fully(word);
        expect(byPairs(word)?.glyphs).toEqual(glyphs);
        expect(byPairs(word)?.width).toBeCloseTo(width, 6);
      }
    });
  }

  it('leaves soft hyphens, marks and unknown characters to others', () => {
    const { byPairs } = shapers(FONT_FILES.serif);
    for (const word of ['a\u00adb', 'n\u0303', '漢', '🎉']) expect(byPairs(word)).toBeUndefined();
  });
});
