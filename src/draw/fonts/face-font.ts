import { create } from 'fontkit';
import { PairShaper } from './pair-shaper.ts';
import type { FontkitFont, Shape } from './shape.ts';

/** One face, opened once: it measures, and it remembers how each word is drawn. */
export class FaceFont {
  readonly font: FontkitFont;
  /** 1/1000 of the type size, both positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly #shaper: PairShaper;
  readonly #words = new Map<string, Shape>();
  readonly #missing = new Map<number, boolean>();

  constructor(bytes: Uint8Array) {
    this.font = create(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ) as unknown as FontkitFont;
    const scale = 1000 / this.font.unitsPerEm;
    this.ascent = this.font.ascent * scale;
    this.descent = -this.font.descent * scale;
    this.#shaper = new PairShaper(this.font);
  }

  shape(word: string): Shape {
    const known = this.#words.get(word);
    if (known) return known;
    const shape = this.#shaper.shape(word);
    this.#words.set(word, shape);
    return shape;
  }

  /** Words are shaped one by one, as they are drawn: a space never kerns. */
  width(text: string): number {
    if (!text.includes(' ')) return this.shape(text).width;
    const words = text.split(' ');
    const spaces = (words.length - 1) * this.shape(' ').width;
    return words.reduce((sum, word) => sum + (word === '' ? 0 : this.shape(word).width), spaces);
  }

  missing(text: string): string | undefined {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      let lacks = this.#missing.get(code);
      if (lacks === undefined) {
        lacks = !this.font.hasGlyphForCodePoint(code);
        this.#missing.set(code, lacks);
      }
      if (lacks) return character;
    }
    return undefined;
  }
}
