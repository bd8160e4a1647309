import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../src/draw/create-fonts.ts';
import { openFace } from '../../../src/draw/fonts/open-face.ts';
import { giveOwnCharacters } from '../../../src/draw/fonts/own-characters.ts';

const require = createRequire(import.meta.url);

function freshFont(): Font {
  return giveOwnCharacters(create(readFileSync(require.resolve(FONT_FILES.sans))));
}

/** Meets every glyph once for no character, as a subset does with the parts of accented letters. */
function meetAll(font: Font): Font {
  for (let id = 0; id < font.numGlyphs; id += 1) font.getGlyph(id);
  return font;
}

function readsAs(font: Font, word: string): readonly string[] {
  return openFace(font)
    .shape(word)
    .glyphs.map(({ text }) => text);
}

describe('a font whose glyphs were first met as parts of others', () => {
  it.each(['afternoon', 'oficina', 'afflue', 'niña', 'e\u0301xodo'])(
    'reads “%s” as a new one does',
    (word) => {
      expect(readsAs(meetAll(freshFont()), word)).toEqual(readsAs(freshFont(), word));
      expect(readsAs(meetAll(freshFont()), word).join('')).toBe(word);
    },
  );

  it('gives a glyph with the characters that it stands for each time', () => {
    const font = freshFont();
    const [hyphen] = font.layout('-').glyphs;
    expect(font.getGlyph(hyphen?.id ?? 0, [0xad])?.codePoints).toEqual([0xad]);
    expect(font.getGlyph(hyphen?.id ?? 0, [0x2d])?.codePoints).toEqual([0x2d]);
  });
});
