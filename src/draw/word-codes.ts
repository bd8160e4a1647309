import type { OpenFace } from './fonts/open-face.ts';
import type { GlyphUse, ShapedWord, WordPart } from './fonts/shaped-word.ts';
import { formatNumber } from './format-number.ts';
import type { EmbeddedFont } from './pdfkit-internals.ts';

/** A word inside a `TJ` array, without its outer parentheses: `ab)-12(cd`. */
export interface WordCodes {
  readonly codes: string;
  readonly glyphs: number;
  /** In place of `codes`, for a word with marks that stand higher or lower: depends on how it is set. */
  readonly lifted?: (size: number, rise: number) => string;
  /** In place of `codes`, for a word that no single face can draw: each part is a word of its own. */
  readonly parts?: readonly WordPart[];
}

/** A face of one document: words as the codes of its embedded font. */
export interface DrawnFace {
  readonly font: EmbeddedFont;
  readonly space: string;
  /** A hyphen that reads as U+00AD: whoever copies the text gets the word whole. */
  readonly softHyphen: string;
  word(word: string): WordCodes;
}

/** Bytes that a string in parentheses cannot hold as they are (ISO 32000-1, 7.3.4.2). */
const ESCAPED: Readonly<Record<number, string>> = {
  10: '\\n',
  13: '\\r',
  40: '\\(',
  41: '\\)',
  92: '\\\\',
};
/** Below this, in 1/1000 em, a move is left out. */
const LEAST_MOVE = 0.05;

function byteText(byte: number): string {
  return ESCAPED[byte] ?? String.fromCharCode(byte);
}

function codeText(code: number): string {
  return byteText(code >> 8) + byteText(code & 0xff);
}

function move(distance: number): string {
  return Math.abs(distance) < LEAST_MOVE ? '' : `)${formatNumber(-distance)}(`;
}

/** The glyphs of a word, each moved to where it belongs and back, at the height of `lift`. */
function placeGlyphs(
  { glyphs, kerns, shifts = [] }: ShapedWord,
  textOf: (glyph: GlyphUse) => string,
  lift: (height: number) => string,
): string {
  let last = 0;
  return glyphs
    .map((glyph, at) => {
      const { x = 0, y = 0 } = shifts[at] ?? {};
      const lifted = y === last ? '' : `)]TJ ${lift(y)}[(`;
      last = y;
      return `${lifted}${move(x)}${textOf(glyph)}${move((kerns[at] ?? 0) - x)}`;
    })
    .join('')
    .concat(last === 0 ? '' : `)]TJ ${lift(0)}[(`);
}

function encode(shaped: ShapedWord, textOf: (glyph: GlyphUse) => string): WordCodes {
  const glyphs = shaped.glyphs.length;
  if (shaped.parts) return { codes: '', glyphs, parts: shaped.parts };
  const codes = placeGlyphs(shaped, textOf, () => '');
  if (!shaped.shifts?.some(({ y }) => y !== 0)) return { codes, glyphs };
  const lifted = (size: number, rise: number): string =>
    placeGlyphs(shaped, textOf, (height) => `${formatNumber(rise + (height * size) / 1000)} Ts`);
  return { codes, glyphs, lifted };
}

/** Words are encoded once a document. */
export function drawFace(face: OpenFace, font: EmbeddedFont): DrawnFace {
  const words = new Map<string, WordCodes>();
  const codes = new Map<GlyphUse, string>();
  const textOf = (glyph: GlyphUse): string => {
    const known = codes.get(glyph);
    if (known !== undefined) return known;
    const text = codeText(font.codeOf(glyph));
    codes.set(glyph, text);
    return text;
  };
  const [hyphen] = face.shape('-').glyphs;
  const softHyphen = hyphen && { ...hyphen, text: '\u00ad' };
  return {
    font,
    space: encode(face.shape(' '), textOf).codes,
    get softHyphen() {
      return softHyphen ? textOf(softHyphen) : '';
    },
    word: (word) => {
      const known = words.get(word);
      if (known) return known;
      const encoded = encode(face.shape(word), textOf);
      words.set(word, encoded);
      return encoded;
    },
  };
}
