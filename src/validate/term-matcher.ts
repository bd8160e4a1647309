import { remember } from '../lib/remember.ts';
import type { TermRow } from '../model/term-rows.ts';
import { foldText } from './fold-text.ts';
import { phrasePattern } from './phrases.ts';

/** A row that a text breaks. Offsets are those of the folded text. */
export interface TermHit {
  readonly row: TermRow;
  readonly start: number;
  readonly end: number;
}

/** Words of others: a law, a title, somebody who speaks. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/g;

/** Every phrase that braces stand for: `niñ{o,a}s` is `niños` and `niñas`. */
export function spellOut(pattern: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const [group, inside = ''] = braces;
  const before = pattern.slice(0, braces.index);
  const after = spellOut(pattern.slice(braces.index + group.length));
  return inside.split(',').flatMap((part) => after.map((rest) => before + part + rest));
}

const foldedPhrases = (patterns: readonly string[]): readonly string[] =>
  patterns.flatMap(spellOut).map((phrase) => foldText(phrase));

interface Phrase {
  readonly text: string;
  readonly row: TermRow;
}

/** By the first two letters of the phrases, as one number; of one that has but one letter, by that. The longest comes first. */
type Matcher = ReadonlyMap<number, readonly Phrase[]>;

function oneLetter(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000;
}

function twoLetters(text: string, at: number): number {
  return oneLetter(text, at) + text.charCodeAt(at + 1);
}

function beginningOf(phrase: string): number {
  return phrase.length > 1 ? twoLetters(phrase, 0) : oneLetter(phrase, 0);
}

const matcherFor: (rows: readonly TermRow[]) => Matcher = remember((rows) => {
  const byPhrase = new Map(
    rows.flatMap((row) => foldedPhrases(row.match).map((phrase) => [phrase, row] as const)),
  );
  const matcher = new Map<number, readonly Phrase[]>();
  for (const [text, row] of [...byPhrase].sort(([a], [b]) => b.length - a.length)) {
    const beginning = beginningOf(text);
    matcher.set(beginning, [...(matcher.get(beginning) ?? []), { text, row }]);
  }
  return matcher;
});

/** Letters of which nearly all texts consist are told without a pattern. */
function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function followsWord(text: string, at: number): boolean {
  return isPlainLetter(text.charCodeAt(at - 1)) || /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function precedesWord(text: string, at: number): boolean {
  return isPlainLetter(text.charCodeAt(at)) || /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

function phraseAt(text: string, at: number, matcher: Matcher): Phrase | undefined {
  const fits = ({ text: phrase }: Phrase): boolean =>
    text.startsWith(phrase, at) && !precedesWord(text, at + phrase.length);
  return matcher.get(twoLetters(text, at))?.find(fits) ?? matcher.get(oneLetter(text, at))?.find(fits);
}

/** Every phrase in the text, as whole words. */
function* phrasesIn(text: string, matcher: Matcher): Generator<TermHit> {
  for (let at = 0; at < text.length; at += 1) {
    if (isPlainLetter(text.charCodeAt(at - 1))) continue;
    const found = phraseAt(text, at, matcher);
    if (!found || followsWord(text, at)) continue;
    const end = at + found.text.length;
    yield { row: found.row, start: at, end };
    at = end - 1;
  }
}

const exceptionsOf: (row: TermRow) => RegExp = remember(
  ({ except = [] }) => new RegExp(phrasePattern(foldedPhrases(except)), 'giu'),
);

function isInside(text: string, pattern: RegExp, { start, end }: TermHit): boolean {
  return [...text.matchAll(pattern)].some(
    ({ index, 0: part }) => index <= start && end <= index + part.length,
  );
}

/** What the rows say against a text, in its order; words between quotation marks are not judged. `folded` is of `foldText`, with single spaces. */
export function findTerms(folded: string, rows: readonly TermRow[]): readonly TermHit[] {
  return [...phrasesIn(folded, matcherFor(rows))].filter(
    (hit) => !isInside(folded, QUOTED, hit) && !isInside(folded, exceptionsOf(hit.row), hit),
  );
}
