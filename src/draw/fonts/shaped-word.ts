/** A glyph that stands for a certain text. The same object for the same glyph and text of a face. */
export interface GlyphUse {
  /** In the font file. */
  readonly id: number;
  /** What a reader gets when they copy it. */
  readonly text: string;
  /** 1/1000 em. */
  readonly advance: number;
}

/** A word as glyphs. Lengths are 1/1000 em; `kerns[n]` is added to the advance of `glyphs[n]`. */
export interface ShapedWord {
  readonly width: number;
  readonly glyphs: readonly GlyphUse[];
  readonly kerns: readonly number[];
  /** How far each glyph is drawn from where the pen stands; only in words with marks that have to be placed. */
  readonly shifts?: readonly { readonly x: number; readonly y: number }[];
}
