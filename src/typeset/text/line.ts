import type { Face } from '../../model/face.ts';
import type { Color, Run, Tag } from '../../model/paged.ts';

/** Text in one style, ready to be broken into lines. Sizes and lengths are points. */
export interface TextRun {
  /** Spaces as the author wrote them; runs of them count as one. */
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: Color;
  readonly rise?: number;
  readonly tracking?: number;
  readonly tag?: Tag;
  /** Begin a new line before it. */
  readonly lineBreak?: boolean;
  /** What stands here for the caller: given back with the line that holds it (a link, a footnote's call). */
  readonly mark?: number;
}

/** How a paragraph is broken. */
export interface BreakStyle {
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Code of the text's language; `hyphenate` has no effect where it has no patterns. */
  readonly language: string;
  readonly hyphenate: boolean;
  /** Of the first line, points. */
  readonly indent?: number;
}

/**
 * One line of a paragraph. `x` is its left edge within the measure, `width` what its text covers with its letters taken
 * `stretch` times as wide and `extra` in its spaces.
 */
export interface SetLine {
  readonly x: number;
  readonly width: number;
  readonly runs: readonly Run[];
  readonly extra: number;
  readonly stretch: number;
  readonly end: 'none' | 'space' | 'hyphen';
  /** Where the text of each marked run lies on this line, from the line's `x`. */
  readonly marks: readonly { readonly mark: number; readonly x: number; readonly width: number }[];
  /** The line is wider than the measure: one word that cannot be broken. */
  readonly overfull: boolean;
}
