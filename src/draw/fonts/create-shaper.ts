import type { Font } from 'fontkit';
import { type PairTable, pairFacts } from './pair-facts.ts';
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

/**
 * The shaper of a face. Words are shaped by pairs of characters where that is enough, and the same word once. It gives what
 * the font's own layout would: tests ask so of every face that is used. What the face lacks is taken from its fallback.
 */
export function createShaper(
  font: Font,
  has: Has,
  { lender, table }: { readonly lender: () => Lender | undefined; readonly table: PairTable | undefined },
): Shaper {
  const intern = createIntern();
  const facts = pairFacts(font, table);
  const byPairs = createPairShaper({ facts, scale: 1000 / font.unitsPerEm, intern, has });
  const words = new Map<string, ShapedWord>();

  const shape = (word: string): ShapedWord => {
    const characters = Array.from(dropUnseen(word));
    const drawn = characters.map((character) => standIn(character, has));
    return byPairs(characters.join('')) ?? shapeFully(font, intern, { drawn, characters });
  };
  const mixed = createMixedShaper(has, lender, shape);

  return (word) => {
    const known = words.get(word);
    if (known) return known;
    if (words.size >= MAX_WORDS) words.clear();
    const shaped = byPairs(word) ?? mixed(word) ?? shape(word);
    words.set(word, shaped);
    return shaped;
  };
}
