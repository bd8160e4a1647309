/** A glyph that stands for a certain text. The same object for the same glyph and text of a face. */
export interface GlyphUse {
  /** In the font file. */
  readonly id: number;
  /** What a reader gets when they copy it. */
  readonly text: string;
  /** 1/1000 em. */
  readonly advance: number;
}

/** A part of a word that one face draws: the word's own, or the fallback, which lends what that one lacks. */
export interface WordPart {
  readonly text: string;
  readonly lent: boolean;
}

/** A face that lends to another what that one lacks. */
export interface Lender {
  /** The characters that it lacks too. */
  missing(text: string): string;
  shape(text: string): ShapedWord;
}

/** A word as glyphs. Lengths are 1/1000 em; `kerns[n]` is added to the advance of `glyphs[n]`. */
export interface ShapedWord {
  readonly width: number;
  readonly glyphs: readonly GlyphUse[];
  readonly kerns: readonly number[];
  /** How far each glyph is drawn from where the pen stands; only in words with marks that have to be placed. */
  readonly shifts?: readonly { readonly x: number; readonly y: number }[];
  /** Of a word that no single face can draw; `glyphs` are then those of several fonts. */
  readonly parts?: readonly WordPart[];
}
