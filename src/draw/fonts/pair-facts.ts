import type { Font } from 'fontkit';

/** A character that is drawn as one glyph. Font units. */
export interface SingleFact {
  readonly id: number;
  readonly advance: number;
}

/** What a font says of single characters and of neighbours. Characters are given by their codes, of at most 14 bits. */
export interface PairFacts {
  /** Undefined for what is not drawn as one glyph where the pen stands. */
  single(code: number): SingleFact | undefined;
  /** How far the pen moves over the left one when the right one follows, font units; undefined where more happens to them than that. */
  advance(left: number, right: number): number | undefined;
}

/** Facts in a row of three numbers each: code, glyph, advance; and left, right, advance. */
export interface PairTable {
  /** The font's own check of its whole file, so that a table is not used for another one. */
  readonly checkSum: number;
  readonly singles: readonly number[];
  readonly pairs: readonly number[];
}

/** Two codes as one number. */
export function pairCode(left: number, right: number): number {
  return (left << 14) | right;
}

function askSingle(font: Font, code: number): SingleFact | undefined {
  const { glyphs, positions } = font.layout(String.fromCharCode(code));
  const [glyph] = glyphs;
  const [position] = positions;
  if (!glyph || glyphs.length !== 1 || position?.xOffset !== 0 || position.yOffset !== 0) return undefined;
  return { id: glyph.id, advance: glyph.advanceWidth };
}

/** Asks the font's layout of each character and of each pair once. */
function askFont(font: Font): PairFacts {
  const singles = new Map<number, SingleFact | undefined>();
  const single = (code: number): SingleFact | undefined => {
    const known = singles.get(code);
    if (known || singles.has(code)) return known;
    const asked = askSingle(font, code);
    singles.set(code, asked);
    return asked;
  };
  const ask = (left: number, right: number): number | undefined => {
    const { glyphs, positions } = font.layout(String.fromCharCode(left, right));
    const [first, second, ...more] = glyphs;
    if (more.length > 0 || first?.id !== single(left)?.id || second?.id !== single(right)?.id)
      return undefined;
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
    return positions[0]?.xAdvance;
  };
  const pairs = new Map<number, number | undefined>();
  const advance = (left: number, right: number): number | undefined => {
    const pair = pairCode(left, right);
    const known = pairs.get(pair);
    if (known !== undefined || pairs.has(pair)) return known;
    const asked = ask(left, right);
    pairs.set(pair, asked);
    return asked;
  };
  return { single, advance };
}

/** What the font says, looked up in the table as far as that goes. */
export function pairFacts(font: Font, table?: PairTable): PairFacts {
  const asked = askFont(font);
  if (table?.checkSum !== font.head.checkSumAdjustment) return asked;
  const singles = new Map<number, SingleFact>();
  for (let at = 0; at < table.singles.length; at += 3) {
    const [code = 0, id = 0, advance = 0] = table.singles.slice(at, at + 3);
    singles.set(code, { id, advance });
  }
  const pairs = new Map<number, number>();
  for (let at = 0; at < table.pairs.length; at += 3) {
    const [left = 0, right = 0, advance = 0] = table.pairs.slice(at, at + 3);
    pairs.set(pairCode(left, right), advance);
  }
  return {
    single: (code) => singles.get(code) ?? asked.single(code),
    advance: (left, right) => pairs.get(pairCode(left, right)) ?? asked.advance(left, right),
  };
}

/** A table of all that the font says of these words. */
export function tabulate(font: Font, words: Iterable<string>): PairTable {
  const facts = askFont(font);
  const codes = new Set<number>();
  const pairs = new Set<number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      codes.add(word.charCodeAt(at));
      if (at > 0) pairs.add(pairCode(word.charCodeAt(at - 1), word.charCodeAt(at)));
    }
  }
  return {
    checkSum: font.head.checkSumAdjustment,
    singles: sorted(codes).flatMap((code) => {
      const fact = font.hasGlyphForCodePoint(code) ? facts.single(code) : undefined;
      return fact ? [code, fact.id, fact.advance] : [];
    }),
    pairs: sorted(pairs).flatMap((pair) => {
      const [left, right] = [pair >> 14, pair & 0x3fff];
      const advance = [left, right].every((code) => font.hasGlyphForCodePoint(code))
        ? facts.advance(left, right)
        : undefined;
      return advance === undefined ? [] : [left, right, advance];
    }),
  };
}

function sorted(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
