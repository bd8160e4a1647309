import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FILES, LENT_FILES } from '../../../src/draw/create-fonts.ts';
import { pairFacts, tabulate } from '../../../src/draw/fonts/pair-facts.ts';
import { createPairShaper } from '../../../src/draw/fonts/shape-by-pairs.ts';
import { shapeFully } from '../../../src/draw/fonts/shape-fully.ts';
import { PROBE_WORDS } from './probe-words.ts';

const require = createRequire(import.meta.url);

/** Their codes, cut to fourteen bits, are those of plain letters. */
const OTHER_SIGNS = ['a\ufe0fb', 'r\u4169z', '\u{1f389}z'];

function shapers(file: string) {
  const font = create(readFileSync(require.resolve(file)));
  const intern = (id: number, text: string, advance: number) => ({ id, text, advance });
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const parts = { scale: 1000 / font.unitsPerEm, intern, has };
  const byPairs = createPairShaper({ ...parts, facts: pairFacts(font) });
  const byTable = createPairShaper({
    ...parts,
    facts: pairFacts(font, tabulate(font, [...OTHER_SIGNS, ...PROBE_WORDS])),
  });
  const fully = (word: string) => {
    const characters = [...word];
    return shapeFully(font, intern, { drawn: characters, characters });
  };
  return { byPairs, byTable, fully };
}

describe('createPairShaper', () => {
  for (const [face, file] of Object.entries({ ...FONT_FILES, ...LENT_FILES })) {
    it(`shapes words in ${face} as the font's own layout does, or leaves them to it`, () => {
      const { byPairs, byTable, fully } = shapers(file);
      const quick = PROBE_WORDS.filter((word) => byPairs(word) !== undefined);
      expect(quick.length).toBeGreaterThan(PROBE_WORDS.length / 2);
      for (const word of quick) {
        const { width, glyphs } = fully(word);
        expect(byPairs(word)?.glyphs).toEqual(glyphs);
        expect(byPairs(word)?.width).toBeCloseTo(width, 6);
        expect(byTable(word)).toEqual(byPairs(word));
      }
    });
  }

  it('does not believe a table that was made of another font', () => {
    const [serif, sans] = [FONT_FILES.serif, FONT_FILES.sans].map((file) =>
      create(readFileSync(require.resolve(file))),
    ) as [Font, Font];
    const facts = pairFacts(serif, {
      checkSum: sans.head.checkSumAdjustment,
      singles: [97, 1, 1],
      pairs: [],
    });
    expect(facts.single(97)).toEqual(pairFacts(serif).single(97));
  });

  it('leaves soft hyphens, marks and unknown characters to others', () => {
    const { byPairs } = shapers(FONT_FILES.serif);
    for (const word of ['a\u00adb', 'n\u0303', '漢', '🎉']) expect(byPairs(word)).toBeUndefined();
  });
});
