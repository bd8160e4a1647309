import type { Font } from 'fontkit';

/** A character that is drawn as one glyph. Font units. */
export interface SingleFact {
  readonly id: number;
  readonly advance: number;
}

/** What a font says of single characters, and ligatures, and of neighbours. They are given by codes of at most 14 bits. */
export interface PairFacts {
  /** Undefined for what is not drawn as one glyph where the pen stands. */
  single(code: number): SingleFact | undefined;
  /** How far the pen moves over the left one when the right one follows, font units; undefined where more happens to them than that. */
  advance(left: number, right: number): number | undefined;
}

/** Latin letters, digits, and the punctuation of texts: one glyph each, moved by kerning only. Not the fraction slash. */
export function isPlain(code: number): boolean {
  return code < 0x2b0 || (code >= 0x2010 && code <= 0x203a);
}

/** Codes of our own, which no plain character has, for letters that some fonts draw as one sign. */
const LIGATURES: ReadonlyMap<number, string> = new Map([
  [0x3f00, 'fi'],
  [0x3f01, 'fl'],
  [0x3f02, 'ff'],
]);
const LIGATURE_CODES = new Map([...LIGATURES].map(([code, text]) => [text.charCodeAt(1), code] as const));
const LETTER_F = 0x66;

/** What stands at a place of a word: the code of its character, or of a ligature that the font has for it and the next. */
export function unitAt(word: string, at: number, facts: PairFacts): number {
  const code = word.charCodeAt(at);
  if (code !== LETTER_F) return code;
  const ligature = LIGATURE_CODES.get(word.charCodeAt(at + 1));
  return ligature !== undefined && facts.single(ligature) ? ligature : code;
}

export function isLigature(code: number): boolean {
  return LIGATURES.has(code);
}

/** The characters of a unit. */
export function textOfUnit(code: number): string {
  return LIGATURES.get(code) ?? String.fromCharCode(code);
}

/** Facts in a row of three numbers each: code, glyph, advance; and left, right, advance. */
export interface PairTable {
  /** The font's own check of its whole file, so that a table is not used for another one. */
  readonly checkSum: number;
  readonly singles: readonly number[];
  readonly pairs: readonly number[];
}

/** Two codes as one number. */
function pairCode(left: number, right: number): number {
  return (left << 14) | right;
}

function askSingle(font: Font, code: number): SingleFact | undefined {
  const { glyphs, positions } = font.layout(textOfUnit(code));
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
    const { glyphs, positions } = font.layout(textOfUnit(left) + textOfUnit(right));
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

function isDrawn(font: Font, code: number): boolean {
  return isLigature(code) || (isPlain(code) && font.hasGlyphForCodePoint(code));
}

/** The units of a word in order; undefined for what is no plain character of the font. */
function* unitsOf(word: string, font: Font, facts: PairFacts): Generator<number | undefined> {
  for (let at = 0; at < word.length; ) {
    const code = unitAt(word, at, facts);
    yield isDrawn(font, code) ? code : undefined;
    at += textOfUnit(code).length;
  }
}

function sorted(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** A table of all that the font says of these words. */
export function tabulate(font: Font, words: Iterable<string>): PairTable {
  const facts = askFont(font);
  const codes = new Set<number>();
  const pairs = new Set<number>();
  for (const word of words) {
    let left: number | undefined;
    for (const code of unitsOf(word, font, facts)) {
      if (code !== undefined) codes.add(code);
      if (code !== undefined && left !== undefined) pairs.add(pairCode(left, code));
      left = code;
    }
  }
  const singleOf = (code: number): readonly number[] => {
    const fact = facts.single(code);
    return fact ? [code, fact.id, fact.advance] : [];
  };
  const pairOf = (pair: number): readonly number[] => {
    const [left, right] = [pair >> 14, pair & 0x3fff];
    const advance = facts.advance(left, right);
    return advance === undefined ? [] : [left, right, advance];
  };
  return {
    checkSum: font.head.checkSumAdjustment,
    singles: sorted(codes).flatMap(singleOf),
    pairs: sorted(pairs).flatMap(pairOf),
  };
}
