import type { Font } from 'fontkit';

/** What a subset holds by the codes that it gives out: the glyphs, and the characters that each stands for. */
export interface CodedGlyphs {
  readonly glyphs: readonly number[];
  readonly unicode: (readonly number[])[];
}

export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/**
 * Gives glyphs that stand for no character the one that the font has for them. fontkit remembers a glyph as it first met it:
 * a full stop that it met as a part of the colon has none, in every document after that (PDF/UA-1, 7.21.7).
 */
export function nameGlyphs({ glyphs, unicode }: CodedGlyphs, font: Pick<Font, 'stringsForGlyph'>): void {
  for (const [code, glyph] of glyphs.entries()) {
    if (unicode[code]?.length !== 0) continue;
    const [text = ''] = font.stringsForGlyph(glyph);
    unicode[code] = codePointsOf(text);
  }
}
