import type { Font, GlyphRun } from 'fontkit';
import type { GlyphUse, ShapedWord } from './shaped-word.ts';

/** Gives the glyph for a text, always the same object. */
export type Intern = (id: number, text: string, advance: number) => GlyphUse;

/**
 * The text of each glyph. fontkit remembers a glyph with the first text it was asked for, so its own record can be
 * another character with the same glyph: the word's characters are dealt out instead, as far as the counts allow.
 */
function textsOf({ glyphs }: GlyphRun, characters: readonly string[]): readonly string[] {
  if (glyphs.length === characters.length) return characters;
  const total = glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0);
  if (total !== characters.length) return glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints));
  let at = 0;
  return glyphs.map((glyph) => {
    const from = at;
    at += glyph.codePoints.length;
    return characters.slice(from, at).join('');
  });
}

/** Shapes a whole word with every rule of the font. `drawn` are the characters to draw, `characters` what they stand for. */
export function shapeFully(
  font: Font,
  intern: Intern,
  { drawn, characters }: { readonly drawn: readonly string[]; readonly characters: readonly string[] },
): ShapedWord {
  const run = font.layout(drawn.join(''));
  const scale = 1000 / font.unitsPerEm;
  const texts = textsOf(run, characters);
  const glyphs = run.glyphs.map((glyph, at) => intern(glyph.id, texts[at] ?? '', glyph.advanceWidth * scale));
  const kerns = run.positions.map(({ xAdvance }, at) => xAdvance * scale - (glyphs[at]?.advance ?? 0));
  const width = run.positions.reduce((sum, { xAdvance }) => sum + xAdvance * scale, 0);
  if (!run.positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) {
    return { width, glyphs, kerns };
  }
  const shifts = run.positions.map(({ xOffset, yOffset }) => ({ x: xOffset * scale, y: yOffset * scale }));
  return { width, glyphs, kerns, shifts };
}
