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

interface Matcher {
  /** Matches at one place. */
  readonly pattern: RegExp;
  readonly rows: ReadonlyMap<string, TermRow>;
  /** The first two letters of every phrase, as one number each; of one that has but one letter, that. */
  readonly beginnings: ReadonlySet<number>;
}

function oneLetter(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000;
}

function twoLetters(text: string, at: number): number {
  return oneLetter(text, at) + text.charCodeAt(at + 1);
}

function beginningOf(phrase: string): number {
  return phrase.length > 1 ? twoLetters(phrase, 0) : oneLetter(phrase, 0);
}

function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const matcherFor: (rows: readonly TermRow[]) => Matcher = remember((rows) => {
  const byPhrase = new Map(
    rows.flatMap((row) => foldedPhrases(row.match).map((phrase) => [phrase, row] as const)),
  );
  const phrases = [...byPhrase.keys()];
  return {
    pattern: new RegExp(phrasePattern(phrases), 'iuy'),
    rows: byPhrase,
    beginnings: new Set(phrases.map(beginningOf)),
  };
});

/** Every phrase in the text. The pattern has hundreds of ways: it is tried only where a word begins as one of them does. */
function* phrasesIn(text: string, { pattern, beginnings }: Matcher): Generator<RegExpExecArray> {
  for (let at = 0; at < text.length; at += 1) {
    if (isPlainLetter(text.charCodeAt(at - 1))) continue;
    if (!beginnings.has(twoLetters(text, at)) && !beginnings.has(oneLetter(text, at))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    yield match;
    at += match[0].length - 1;
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
  const matcher = matcherFor(rows);
  return [...phrasesIn(folded, matcher)].flatMap((match) => {
    const row = matcher.rows.get(match[0]);
    if (!row) return [];
    const hit = { row, start: match.index, end: match.index + match[0].length };
    return isInside(folded, QUOTED, hit) || isInside(folded, exceptionsOf(row), hit) ? [] : [hit];
  });
}
