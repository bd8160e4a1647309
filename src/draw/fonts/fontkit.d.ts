/** The part of fontkit 2.0 that is used here. Lengths are font units. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly postscriptName: string;
    readonly head: { readonly checkSumAdjustment: number };
    layout(text: string): GlyphRun;
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly numGlyphs: number;
    /** `characters`, by code point, are what it stands for. */
    getGlyph: (id: number, characters?: readonly number[]) => Glyph | null;
  }
  export function create(bytes: Uint8Array): Font;
}
