import { isLigature, isPlain, type PairFacts, textOfUnit, unitAt } from './pair-facts.ts';
import type { Intern } from './shape-fully.ts';
import type { GlyphUse, ShapedWord } from './shaped-word.ts';
import { findLikeness, type Has, isUnseen } from './stand-ins.ts';

/** Shapes a word whose glyphs depend on no more than the next character, or gives undefined. */
export type PairShaper = (word: string) => ShapedWord | undefined;

/** A character, or a ligature, that is drawn as one glyph, maybe as the glyph of a likeness. */
interface Single {
  readonly glyph: GlyphUse;
  /** The code of what is drawn. */
  readonly drawn: number;
}

interface Shaping {
  readonly single: (code: number) => Single | undefined;
  readonly facts: PairFacts;
  readonly scale: number;
}

function shapeWord(word: string, { single, facts, scale }: Shaping): ShapedWord | undefined {
  const glyphs: GlyphUse[] = [];
  const kerns: number[] = [];
  let width = 0;
  let left: Single | undefined;
  for (let at = 0; at < word.length; at += left.glyph.text.length) {
    const right = single(unitAt(word, at, facts));
    if (!right) return undefined;
    if (left) {
      const advance = facts.advance(left.drawn, right.drawn);
      if (advance === undefined) return undefined;
      const move = advance * scale - left.glyph.advance;
      kerns.push(move);
      width += left.glyph.advance + move;
    }
    glyphs.push(right.glyph);
    left = right;
  }
  if (!left) return { width, glyphs, kerns };
  kerns.push(0);
  // A row that was pushed to has room for 17; these are kept by the ten thousand.
  return { width: width + left.glyph.advance, glyphs: glyphs.slice(), kerns: kerns.slice() };
}

/** What the shaper of a face is made of. */
export interface FaceParts {
  readonly facts: PairFacts;
  /** What font units are taken times to be 1/1000 em. */
  readonly scale: number;
  readonly intern: Intern;
  readonly has: Has;
}

/**
 * Adds up what the font says of each character and of each pair of neighbours. A word then costs a few look-ups in place
 * of a whole layout. What this cannot do (marks, most ligatures, characters that the face lacks) is left to the caller.
 */
export function createPairShaper({ facts, scale, intern, has }: FaceParts): PairShaper {
  const singles = new Map<number, Single | undefined>();

  const drawnFor = (code: number): number | undefined => {
    if (isLigature(code)) return code;
    const character = String.fromCharCode(code);
    const drawn = isUnseen(character) ? undefined : findLikeness(character, has)?.charCodeAt(0);
    return drawn !== undefined && isPlain(drawn) ? drawn : undefined;
  };
  const findSingle = (code: number): Single | undefined => {
    const drawn = drawnFor(code);
    const fact = drawn === undefined ? undefined : facts.single(drawn);
    return drawn !== undefined && fact
      ? { glyph: intern(fact.id, textOfUnit(code), fact.advance * scale), drawn }
      : undefined;
  };
  const single = (code: number): Single | undefined => {
    const known = singles.get(code);
    if (known !== undefined || singles.has(code)) return known;
    const found = findSingle(code);
    singles.set(code, found);
    return found;
  };

  return (word) => shapeWord(word, { single, facts, scale });
}
