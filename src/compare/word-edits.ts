import { diffArrays } from 'diff';
import { compareText } from '../lib/compare.ts';
import type { WordEdit } from '../model/kit-changes.ts';

/** So many unchanged words tell where a change is; two changes with fewer between them are one. */
const CONTEXT = 4;
const ELLIPSIS = '…';

interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: readonly string[];
}

const MIRRORED = { same: 'same', removed: 'added', added: 'removed' } as const;

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

function runsOf(before: readonly string[], after: readonly string[]): readonly Run[] {
  return diffArrays([...before], [...after]).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
}

/** Of several shortest ways from one text to the other, the same one is taken there and back. */
function runsBothWays(before: string, after: string): readonly Run[] {
  if (compareText(before, after) <= 0) return runsOf(wordsOf(before), wordsOf(after));
  return runsOf(wordsOf(after), wordsOf(before)).map(({ kind, words }) => ({ kind: MIRRORED[kind], words }));
}

interface Draft {
  readonly lead: readonly string[];
  readonly removed: string[];
  readonly added: string[];
}

function leadOf(words: readonly string[], isFirst: boolean): readonly string[] {
  if (isFirst && words.length <= CONTEXT) return words;
  return [ELLIPSIS, ...words.slice(-CONTEXT)];
}

function trailOf(words: readonly string[], isLast: boolean): string {
  if (isLast && words.length <= CONTEXT) return words.join(' ');
  return [...words.slice(0, CONTEXT), ELLIPSIS].join(' ');
}

function finish({ lead, removed, added }: Draft, trail: string): WordEdit {
  return { lead: lead.join(' '), removed: removed.join(' '), added: added.join(' '), trail };
}

/**
 * The words that differ between two texts, each stretch with a few words around it. Spaces and line ends do not count.
 * The other way round gives the same stretches, mirrored.
 */
export function wordEdits(before: string, after: string): readonly WordEdit[] {
  const edits: WordEdit[] = [];
  let draft: Draft | undefined;
  let lead: readonly string[] = [];
  const runs = runsBothWays(before, after);
  for (const [at, { kind, words }] of runs.entries()) {
    const isLast = at === runs.length - 1;
    if (kind !== 'same') {
      draft ??= { lead, removed: [], added: [] };
      draft[kind].push(...words);
    } else if (draft && words.length <= CONTEXT && !isLast) {
      draft.removed.push(...words);
      draft.added.push(...words);
    } else {
      if (draft) edits.push(finish(draft, trailOf(words, isLast)));
      draft = undefined;
      lead = leadOf(words, at === 0);
    }
  }
  if (draft) edits.push(finish(draft, ''));
  return edits;
}
