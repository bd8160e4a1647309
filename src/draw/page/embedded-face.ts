import type { PdfFile, PdfFont, PdfPage } from '../file/pdfkit-internals.ts';
import type { FaceFont } from '../fonts/face-font.ts';
import { number } from './number.ts';

const ESCAPED = new Map([
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
  [0x0d, '\\r'],
  [0x0a, '\\n'],
]);
const BYTES = Array.from({ length: 256 }, (_, code) => ESCAPED.get(code) ?? String.fromCharCode(code));

/** A glyph's two bytes within a literal string (ISO 32000-1, 7.3.4.2). */
function twoBytes(id: number): string {
  return (BYTES[id >> 8] ?? '') + (BYTES[id & 255] ?? '');
}

const SOFT_HYPHEN = 0xad;

/** A face within one file: its subset grows as words are asked for, and each word is encoded once. */
export class EmbeddedFace {
  readonly #face: FaceFont;
  readonly #font: PdfFont;
  readonly #words = new Map<string, string>();
  #softHyphen: string | undefined;

  constructor(file: PdfFile, name: string, face: FaceFont) {
    file.registerFont(name, face.font);
    file.font(name);
    this.#face = face;
    this.#font = file._font;
  }

  /** As the operand names it: `F1`. */
  get id(): string {
    return this.#font.id;
  }

  /** Makes the face known to a page. */
  useOn(page: PdfPage): void {
    page.fonts[this.#font.id] = this.#font.ref();
  }

  /** 1/1000 of the type size. */
  width(text: string): number {
    return this.#face.width(text);
  }

  /** The inside of a TJ array's string, with kerning between glyphs: `ab)-12(c`. */
  encode(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const { glyphs, kerns, characters } = this.#face.shape(word);
    let text = '';
    for (const [at, glyph] of glyphs.entries()) {
      text += twoBytes(this.#include(glyph, characters[at] ?? []));
      const kern = kerns[at] ?? 0;
      if (kern !== 0) text += `)${number(-kern)}(`;
    }
    this.#words.set(word, text);
    return text;
  }

  /** Looks like a hyphen, and reads as one that only a line's end made: readers put the word together again. */
  softHyphen(): string {
    if (this.#softHyphen !== undefined) return this.#softHyphen;
    const hyphen = this.#face.shape('-');
    const { subset, widths, unicode } = this.#font;
    subset.glyphs.push(hyphen.glyphs[0] ?? 0);
    const id = subset.glyphs.length - 1;
    widths[id] = hyphen.width;
    unicode[id] = [SOFT_HYPHEN];
    this.#softHyphen = twoBytes(id);
    return this.#softHyphen;
  }

  #include(glyph: number, characters: readonly number[]): number {
    const id = this.#font.subset.includeGlyph(glyph);
    this.#font.unicode[id] ??= characters;
    this.#font.widths[id] ??= this.#advance(glyph);
    return id;
  }

  #advance(glyph: number): number {
    const found = (this.#face.font as unknown as { getGlyph(id: number): { advanceWidth: number } }).getGlyph(
      glyph,
    );
    return found.advanceWidth * this.#font.scale;
  }
}
