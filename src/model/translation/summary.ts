import type { Translation, TranslationState } from './states.ts';

/** How far one language is. Words are those of the source. */
export interface TranslationSummary {
  readonly language: string;
  readonly parts: number;
  readonly translated: number;
  /** Those that nobody has marked are counted here too. */
  readonly stale: number;
  readonly missing: number;
  readonly words: number;
  readonly 'translated-words': number;
}

export function summaryOf({ language, parts }: Translation): TranslationSummary {
  const inState = (...states: readonly TranslationState[]) =>
    parts.filter(({ state }) => states.includes(state));
  const wordsOf = (some: Translation['parts']): number =>
    some.reduce((sum, { source }) => sum + source.words, 0);
  const current = inState('current');
  return {
    language,
    parts: parts.length,
    translated: current.length,
    stale: inState('stale', 'unmarked').length,
    missing: inState('missing').length,
    words: wordsOf(parts),
    'translated-words': wordsOf(current),
  };
}
