import type { Font, Glyph } from 'fontkit';

type GlyphKind = new (id: number, characters: readonly number[], font: Font) => Glyph;

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at]);
}

/**
 * Makes a font give each glyph with the characters that it was asked for. fontkit remembers a glyph with those of its first
 * use: a letter that was first met as a part of an accented one has none ever after, and what a document's text reads as
 * would depend on the documents before it (PDF/UA-1, 7.21.7).
 */
export function giveOwnCharacters(font: Font): Font {
  const ask = font.getGlyph.bind(font);
  font.getGlyph = (id, characters = []) => {
    const glyph = ask(id, characters);
    if (!glyph || characters.length === 0 || isSame(glyph.codePoints, characters)) return glyph;
    const Kind = glyph.constructor as GlyphKind;
    return new Kind(id, characters, font);
  };
  return font;
}
