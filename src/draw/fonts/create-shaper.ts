import type { Font } from 'fontkit';
import { PROBE_WORDS } from './probe-words.ts';
import { createPairShaper } from './shape-by-pairs.ts';
import { type Intern, shapeFully } from './shape-fully.ts';
import { createMixedShaper } from './shape-mixed.ts';
import type { GlyphUse, Lender, ShapedWord } from './shaped-word.ts';
import { dropUnseen, type Has, standIn } from './stand-ins.ts';

/** Shapes a word, a text without U+0020. */
export type Shaper = (word: string) => ShapedWord;

/** So that a process that watches for days does not grow: more words than any kit has. */
const MAX_WORDS = 200_000;

function createIntern(): Intern {
  const uses = new Map<string, GlyphUse>();
  return (id, text, advance) => {
    const key = `${id} ${text}`;
    const known = uses.get(key);
    if (known) return known;
    const use = { id, text, advance };
    uses.set(key, use);
    return use;
  };
}

function isSame(one: ShapedWord, other: ShapedWord | undefined): boolean {
  return (
    other !== undefined &&
    Math.abs(one.width - other.width) < 0.01 &&
    one.glyphs.length === other.glyphs.length &&
    one.glyphs.every((glyph, at) => glyph === other.glyphs[at])
  );
}

/**
 * The shaper of a face. Words are shaped by pairs of characters, and the same word once; a face in which that gives
 * anything else than the font's own layout, on words that try it, is always laid out in full. What the face lacks is
 * taken from its fallback.
 */
export function createShaper(font: Font, has: Has, fallback: () => Lender | undefined): Shaper {
  const intern = createIntern();
  const byPairs = createPairShaper(font, intern);
  const words = new Map<string, ShapedWord>();

  const split = (word: string) => {
    const characters = Array.from(dropUnseen(word));
    return { characters, drawn: characters.map((character) => standIn(character, has)) };
  };
  const pairsSuffice = PROBE_WORDS.every((word) => {
    const { drawn, characters } = split(word);
    const quick = byPairs(drawn, characters);
    return quick === undefined || isSame(shapeFully(font, intern, { drawn, characters }), quick);
  });
  const shape = (word: string): ShapedWord => {
    const { drawn, characters } = split(word);
    const quick = pairsSuffice ? byPairs(drawn, characters) : undefined;
    return quick ?? shapeFully(font, intern, { drawn, characters });
  };

  const mixed = createMixedShaper(has, fallback, shape);

  return (word) => {
    const known = words.get(word);
    if (known) return known;
    if (words.size >= MAX_WORDS) words.clear();
    const shaped = mixed(word) ?? shape(word);
    words.set(word, shaped);
    return shaped;
  };
}
