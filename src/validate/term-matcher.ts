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
  readonly pattern: RegExp;
  readonly rows: ReadonlyMap<string, TermRow>;
}

const matcherFor: (rows: readonly TermRow[]) => Matcher = remember((rows) => {
  const byPhrase = new Map(
    rows.flatMap((row) => foldedPhrases(row.match).map((phrase) => [phrase, row] as const)),
  );
  return { pattern: new RegExp(phrasePattern([...byPhrase.keys()]), 'giu'), rows: byPhrase };
});

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
  const { pattern, rows: byPhrase } = matcherFor(rows);
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const row = byPhrase.get(match[0]);
    if (!row) return [];
    const hit = { row, start: match.index, end: match.index + match[0].length };
    return isInside(folded, QUOTED, hit) || isInside(folded, exceptionsOf(row), hit) ? [] : [hit];
  });
}
