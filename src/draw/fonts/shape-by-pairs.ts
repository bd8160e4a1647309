import type { Font } from 'fontkit';
import type { Intern } from './shape-fully.ts';
import type { GlyphUse, ShapedWord } from './shaped-word.ts';

/** Shapes a word whose glyphs depend on no more than the next character, or gives undefined. */
export type PairShaper = (drawn: readonly string[], characters: readonly string[]) => ShapedWord | undefined;

/** Latin letters, digits, and the punctuation of texts: one glyph each, moved by kerning only. Not the fraction slash. */
function isPlain(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x2b0 || (code >= 0x2010 && code <= 0x203a);
}

/**
 * Asks the font once for each character and once for each pair of neighbours, and adds up. A word then costs a few
 * look-ups in place of a whole layout. What this cannot do (ligatures, marks) is left to the caller.
 */
export function createPairShaper(font: Font, intern: Intern): PairShaper {
  const scale = 1000 / font.unitsPerEm;
  const singles = new Map<string, GlyphUse | undefined>();
  const pairs = new Map<string, number | undefined>();

  const askSingle = (drawn: string, character: string): GlyphUse | undefined => {
    if (!isPlain(drawn)) return undefined;
    const { glyphs, positions } = font.layout(drawn);
    const [glyph] = glyphs;
    const [position] = positions;
    if (!glyph || glyphs.length !== 1 || position?.xOffset !== 0 || position.yOffset !== 0) return undefined;
    return intern(glyph.id, character, glyph.advanceWidth * scale);
  };
  const single = (drawn: string, character: string): GlyphUse | undefined => {
    if (!singles.has(character)) singles.set(character, askSingle(drawn, character));
    return singles.get(character);
  };
  const askPair = (text: string, left: GlyphUse, right: GlyphUse): number | undefined => {
    const { glyphs, positions } = font.layout(text);
    if (glyphs.length !== 2 || glyphs[0]?.id !== left.id || glyphs[1]?.id !== right.id) return undefined;
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
    return (positions[0]?.xAdvance ?? 0) * scale - left.advance;
  };
  const kern = (text: string, left: GlyphUse, right: GlyphUse): number | undefined => {
    const known = pairs.get(text);
    if (known !== undefined || pairs.has(text)) return known;
    const asked = askPair(text, left, right);
    pairs.set(text, asked);
    return asked;
  };

  const glyphsOf = (drawn: readonly string[], characters: readonly string[]): readonly GlyphUse[] =>
    characters.flatMap((character, at) => single(drawn[at] ?? '', character) ?? []);

  return (drawn, characters) => {
    const glyphs = glyphsOf(drawn, characters);
    if (glyphs.length < characters.length) return undefined;
    const kerns: number[] = [];
    let width = 0;
    for (const [at, glyph] of glyphs.entries()) {
      const right = glyphs[at + 1];
      const between = right ? kern(`${drawn[at]}${drawn[at + 1]}`, glyph, right) : 0;
      if (between === undefined) return undefined;
      kerns.push(between);
      width += glyph.advance + between;
    }
    return { width, glyphs, kerns };
  };
}
