import type { Font } from 'fontkit';
import type { Intern } from './shape-fully.ts';
import type { GlyphUse, ShapedWord } from './shaped-word.ts';
import { findLikeness, type Has, isUnseen } from './stand-ins.ts';

/** Shapes a word whose glyphs depend on no more than the next character, or gives undefined. */
export type PairShaper = (word: string) => ShapedWord | undefined;

/** Latin letters, digits, and the punctuation of texts: one glyph each, moved by kerning only. Not the fraction slash. */
function isPlain(code: number): boolean {
  return code < 0x2b0 || (code >= 0x2010 && code <= 0x203a);
}

/** A character that is drawn as one glyph, maybe as the glyph of a likeness. */
interface Single {
  readonly glyph: GlyphUse;
  readonly drawn: string;
}

/** Two plain characters as one number: none has more than 14 bits. */
function pairCode(left: Single, right: Single): number {
  return (left.drawn.charCodeAt(0) << 14) | right.drawn.charCodeAt(0);
}

function singlesOf(
  word: string,
  single: (code: number) => Single | undefined,
): readonly Single[] | undefined {
  const all: Single[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const found = single(word.charCodeAt(at));
    if (!found) return undefined;
    all.push(found);
  }
  return all;
}

function addUp(
  all: readonly Single[],
  kern: (left: Single, right: Single) => number | undefined,
): ShapedWord | undefined {
  const kerns: number[] = [];
  let width = 0;
  for (const [at, left] of all.entries()) {
    const right = all[at + 1];
    const move = right ? kern(left, right) : 0;
    if (move === undefined) return undefined;
    kerns.push(move);
    width += left.glyph.advance + move;
  }
  return { width, glyphs: all.map(({ glyph }) => glyph), kerns };
}

/**
 * Asks the font once for each character and once for each pair of neighbours, and adds up. A word then costs a few
 * look-ups in place of a whole layout. What this cannot do (ligatures, marks, characters that the face lacks) is left to
 * the caller.
 */
export function createPairShaper(font: Font, intern: Intern, has: Has): PairShaper {
  const scale = 1000 / font.unitsPerEm;
  const singles = new Map<number, Single | undefined>();
  const kerns = new Map<number, number | undefined>();

  const askSingle = (code: number): Single | undefined => {
    const character = String.fromCharCode(code);
    const drawn = isUnseen(character) ? undefined : findLikeness(character, has);
    if (drawn === undefined || !isPlain(drawn.charCodeAt(0))) return undefined;
    const { glyphs, positions } = font.layout(drawn);
    const [glyph] = glyphs;
    const [position] = positions;
    if (!glyph || glyphs.length !== 1 || position?.xOffset !== 0 || position.yOffset !== 0) return undefined;
    return { glyph: intern(glyph.id, character, glyph.advanceWidth * scale), drawn };
  };
  const single = (code: number): Single | undefined => {
    const known = singles.get(code);
    if (known !== undefined || singles.has(code)) return known;
    const asked = askSingle(code);
    singles.set(code, asked);
    return asked;
  };
  const askKern = (left: Single, right: Single): number | undefined => {
    const { glyphs, positions } = font.layout(left.drawn + right.drawn);
    if (glyphs.length !== 2 || glyphs[0]?.id !== left.glyph.id || glyphs[1]?.id !== right.glyph.id)
      return undefined;
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
    return (positions[0]?.xAdvance ?? 0) * scale - left.glyph.advance;
  };
  const kern = (left: Single, right: Single): number | undefined => {
    const pair = pairCode(left, right);
    const known = kerns.get(pair);
    if (known !== undefined || kerns.has(pair)) return known;
    const asked = askKern(left, right);
    kerns.set(pair, asked);
    return asked;
  };

  return (word) => {
    const all = singlesOf(word, single);
    return all && addUp(all, kern);
  };
}
