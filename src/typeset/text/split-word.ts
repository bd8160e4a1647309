import type { Hyphenator } from './hyphenate.ts';

/** What may happen after a piece of a word: nothing, a hyphen and a new line, or a new line alone. */
export type Joint = 'none' | 'hyphen' | 'free';

export interface Piece {
  readonly text: string;
  readonly joint: Joint;
}

/** After an explicit hyphen, a dash or a slash between letters a line may end as it is. */
const FREE_BREAK = /(?<=[\p{L}\d]{2}[-/])(?=[\p{L}]{2})|(?<=[—–])(?=[\p{L}])|(?<=\p{L}[–])(?=\d)/u;
const LETTERS = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u;
/** Letters in one row, and around them only signs that no line ends at: what most words are. */
const PLAIN = /^(?!www\.)([^\p{L}\u00ad@/–—-]*)(\p{L}+)([^\p{L}\u00ad@/–—-]*)$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)|^\S+@\S+\.\S+$/;
const ADDRESS_BREAK = /(?<=[/.?&=@_-])(?=[^/.?&=@_-])/;

/** The syllables of the letters, the first with the signs before them, the last with those after them. */
function dress(
  [word, before = '', letters, after = '']: readonly string[],
  hyphenate: Hyphenator | undefined,
): readonly string[] {
  if (word === undefined) return [];
  if (letters === undefined || !hyphenate) return [word];
  const parts = [...hyphenate(letters)];
  parts[0] = before + (parts[0] ?? '');
  parts[parts.length - 1] += after;
  return parts;
}

function syllables(word: string, hyphenate: Hyphenator | undefined): readonly string[] {
  if (word.includes('\u00ad')) return word.split('\u00ad');
  return dress(LETTERS.exec(word) ?? [word], hyphenate);
}

function join(parts: readonly string[], joint: Joint): Piece[] {
  return parts.map((text, at) => ({ text, joint: at + 1 < parts.length ? joint : 'none' }));
}

/** A word as pieces between which a line may end. Together they are the word, but for soft hyphens. */
export function splitWord(word: string, hyphenate: Hyphenator | undefined): readonly Piece[] {
  const plain = PLAIN.exec(word);
  if (plain) return join(dress(plain, hyphenate), 'hyphen');
  if (ADDRESS.test(word)) return join(word.split(ADDRESS_BREAK), 'free');
  const compounds = word.split(FREE_BREAK);
  return compounds.flatMap((part, at) => {
    const pieces = join(syllables(part, hyphenate), 'hyphen');
    const last = pieces.at(-1);
    if (last && at + 1 < compounds.length) pieces[pieces.length - 1] = { ...last, joint: 'free' };
    return pieces;
  });
}
