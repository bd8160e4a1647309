import type { Lender, ShapedWord, WordPart } from './shaped-word.ts';
import { dropUnseen, findLikeness, type Has, isLendable } from './stand-ins.ts';

/** Belongs to the character before it, in whatever face that stands. */
const MARK = /\p{M}/u;

/** The word cut wherever the face changes. `isLent` says of a character whether the fallback draws it. */
function splitWord(
  characters: readonly string[],
  isLent: (character: string) => boolean,
): readonly WordPart[] {
  const parts: { text: string; lent: boolean }[] = [];
  for (const character of characters) {
    const last = parts.at(-1);
    const lent = last && MARK.test(character) ? last.lent : isLent(character);
    if (last?.lent === lent) last.text += character;
    else parts.push({ text: character, lent });
  }
  return parts;
}

/**
 * Shapes words of which the face lacks a part that its fallback has; of others it gives undefined. The fallback is asked
 * for only when something is lacking. Nothing is kerned across the border of two faces.
 */
export function createMixedShaper(
  has: Has,
  fallback: () => Lender | undefined,
  shapeOwn: (text: string) => ShapedWord,
): (word: string) => ShapedWord | undefined {
  return (word) => {
    const characters = Array.from(dropUnseen(word));
    const lacking = new Set(characters.filter((character) => findLikeness(character, has) === undefined));
    if (lacking.size === 0) return undefined;
    const other = [...lacking].some(isLendable) ? fallback() : undefined;
    const lent = new Set(
      [...lacking].filter((character) => isLendable(character) && other?.missing(character) === ''),
    );
    if (!other || lent.size === 0) return undefined;
    const parts = splitWord(characters, (character) => lent.has(character));
    const shaped = parts.map((part) => (part.lent ? other.shape(part.text) : shapeOwn(part.text)));
    return {
      width: shaped.reduce((sum, { width }) => sum + width, 0),
      glyphs: shaped.flatMap(({ glyphs }) => glyphs),
      kerns: shaped.flatMap(({ kerns }) => kerns),
      parts,
    };
  };
}
