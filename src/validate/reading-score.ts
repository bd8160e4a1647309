/** How much there is of a text. */
export interface TextCounts {
  readonly syllables: number;
  readonly words: number;
  readonly sentences: number;
}

type Formula = (counts: TextCounts) => number;

/** Szigriszt-Pazos 1993, read on the INFLESZ scale of Barrio-Cantalejo 2008. Spanish. */
export const inflesz: Formula = ({ syllables, words, sentences }) =>
  206.835 - (62.3 * syllables) / words - words / sentences;

/** Fernández-Huerta 1959. Spanish. Syllables by word and words by sentence: many copies swap the second. */
export const fernandezHuerta: Formula = ({ syllables, words, sentences }) =>
  206.84 - (60 * syllables) / words - (1.02 * words) / sentences;

/** Flesch 1948, reading ease. English. */
export const flesch: Formula = ({ syllables, words, sentences }) =>
  206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words;

/** Kandel and Moles 1958. French. */
export const kandelMoles: Formula = ({ syllables, words, sentences }) =>
  207 - (1.015 * words) / sentences - (73.6 * syllables) / words;

const SCORES: ReadonlyMap<string, { readonly index: string; readonly score: Formula }> = new Map([
  ['es', { index: 'INFLESZ', score: inflesz }],
  ['en', { index: 'Flesch', score: flesch }],
  ['fr', { index: 'Kandel–Moles', score: kandelMoles }],
]);

/** The index that is used for a language: higher is easier, 0 to 100 in ordinary prose. */
export function readingIndex(
  language: string,
): { readonly index: string; readonly score: Formula } | undefined {
  return SCORES.get(language.split('-')[0] ?? '');
}
