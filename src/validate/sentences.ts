import type { TextCounts } from './reading-score.ts';
import type { CountSyllables } from './syllables.ts';

/** A sentence with what a formula of reading ease needs to know of it. */
export interface Sentence extends TextCounts {
  readonly text: string;
}

/** Short forms whose stop ends no sentence. */
const SHORT_FORMS =
  /(?<![\p{L}\p{N}])(arts?|núm|nº|no|págs?|pp?|ej|etc|dra?|sra?|lic|abg|ing|vs|cf|mrs?|ms|st|e\.g|i\.e|mme|col|bo|ave?|ee|uu)\./giu;
const ADDRESS = /https?:\/\/\S+|\S+@\S+\.\S+/g;
const SENTENCE_END = /(?<=[.!?…]["»”’)\]]*)\s+(?=["«“¿¡([—]*[\p{Lu}\d])/u;
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’-]*(?![\p{N}])/gu;
/** Said letter by letter, or as one name that everybody knows: no measure of how hard a text is. */
const ACRONYM = /^\p{Lu}{2,}s?$/u;

/** The words of a text that count: no numbers, addresses or acronyms. */
function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => !ACRONYM.test(word));
}

/** The sentences of one paragraph, item or cell; one without a stop is one sentence. Those without words are left out. */
export function sentencesOf(text: string, count: CountSyllables): readonly Sentence[] {
  const prose = text.normalize('NFC').replace(ADDRESS, '').replace(SHORT_FORMS, '$1').replace(/\s+/g, ' ');
  return prose.split(SENTENCE_END).flatMap((sentence) => {
    const words = wordsOf(sentence);
    if (words.length === 0) return [];
    const syllables = words.reduce((sum, word) => sum + count(word.replace(/['’-]/g, '')), 0);
    return [{ text: sentence.trim(), words: words.length, syllables, sentences: 1 }];
  });
}
