/** A word as one face draws it: glyphs of the font, and by how much each advances beyond its own width. */
export interface Shape {
  readonly glyphs: readonly number[];
  /** Kerning after each glyph, in 1/1000 of the type size. */
  readonly kerns: readonly number[];
  /** The characters each glyph stands for. */
  readonly characters: readonly (readonly number[])[];
  /** 1/1000 of the type size. */
  readonly width: number;
}

/** The little of fontkit that shaping needs. */
export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  layout(text: string): {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
    }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Shapes a text with all of the font's features. Rounds to 1/100, so that sums do not depend on their order. */
export function shapeWhole(font: FontkitFont, text: string): Shape {
  const scale = 1000 / font.unitsPerEm;
  const run = font.layout(text);
  const kerns = run.glyphs.map((glyph, at) => {
    const extra = ((run.positions[at]?.xAdvance ?? glyph.advanceWidth) - glyph.advanceWidth) * scale;
    return Math.round(extra * 100) / 100;
  });
  const advances = run.glyphs.map((glyph) => glyph.advanceWidth * scale);
  const width = advances.reduce((sum, advance, at) => sum + advance + (kerns[at] ?? 0), 0);
  const characters = run.glyphs.map((glyph) => glyph.codePoints);
  return { glyphs: run.glyphs.map((glyph) => glyph.id), kerns, characters, width };
}
