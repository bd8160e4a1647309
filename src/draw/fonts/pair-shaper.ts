import { type FontkitFont, type Shape, shapeWhole } from './shape.ts';

/** Letters from here on may join, stack or move: they are shaped as whole words. */
const FIRST_COMPLEX = 0x250;

/** Words in which fonts like to replace or move glyphs: if pairs give the same for these, they do for plain words. */
const PROBE =
  'AVATAR Típico fiel fluir oficina afligir efímero Wyoming To. Ya, «¿Qué?» L’eau vergüenza 1/2 3.5% (fj) [ff] ffi ffl año Zürich ¡Ay! co-op r.' +
  ' 1970–2026 f. ‘T’ “Y” P. F, V: 11 77 ß';

/**
 * Shapes plain words from the shapes of their letters and of each two neighbours, which are asked of the font once: a
 * text has thousands of words, but few pairs. Where a pair is more than its letters and a kern (a ligature), or the font
 * fails the probe, the whole word is shaped instead.
 */
export class PairShaper {
  readonly #font: FontkitFont;
  readonly #letters = new Map<string, Shape>();
  readonly #pairs = new Map<string, number | undefined>();
  readonly #trusted: boolean;

  constructor(font: FontkitFont) {
    this.#font = font;
    this.#trusted = PROBE.split(' ').every((word) => this.#agrees(word));
  }

  shape(word: string): Shape {
    return (this.#trusted ? this.#fromPairs(word) : undefined) ?? shapeWhole(this.#font, word);
  }

  #agrees(word: string): boolean {
    const sum = this.#fromPairs(word);
    const whole = shapeWhole(this.#font, word);
    return (
      sum === undefined ||
      (Math.abs(sum.width - whole.width) < 0.05 && sum.glyphs.length === whole.glyphs.length)
    );
  }

  #letter(letter: string): Shape {
    const known = this.#letters.get(letter);
    if (known) return known;
    const shape = shapeWhole(this.#font, letter);
    this.#letters.set(letter, shape);
    return shape;
  }

  /** The kern between two letters; undefined when together they are something else. */
  #kern(a: string, b: string): number | undefined {
    const pair = a + b;
    if (this.#pairs.has(pair)) return this.#pairs.get(pair);
    const whole = shapeWhole(this.#font, pair);
    const [first, second] = [this.#letter(a).glyphs[0], this.#letter(b).glyphs[0]];
    const plain = whole.glyphs.length === 2 && whole.glyphs[0] === first && whole.glyphs[1] === second;
    const kern = plain ? (whole.kerns[0] ?? 0) : undefined;
    this.#pairs.set(pair, kern);
    return kern;
  }

  #fromPairs(word: string): Shape | undefined {
    const glyphs: number[] = [];
    const kerns: number[] = [];
    const characters: (readonly number[])[] = [];
    let width = 0;
    for (let at = 0; at < word.length; at += 1) {
      if (word.charCodeAt(at) >= FIRST_COMPLEX && !isPunctuation(word.charCodeAt(at))) return undefined;
      const letter = this.#letter(word.charAt(at));
      const kern = at + 1 < word.length ? this.#kern(word.charAt(at), word.charAt(at + 1)) : 0;
      if (kern === undefined || letter.glyphs.length !== 1) return undefined;
      glyphs.push(letter.glyphs[0] ?? 0);
      characters.push(letter.characters[0] ?? []);
      kerns.push(kern);
      width += letter.width + kern;
    }
    return { glyphs, kerns, characters, width };
  }
}

/** General punctuation (dashes, quotes, ellipsis) neither joins nor stacks. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}
