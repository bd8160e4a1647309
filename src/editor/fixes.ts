import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { fittingEdits } from '../model/fitting-edits.ts';
import type { Place } from '../model/place.ts';
import type { Rule } from '../model/rule.ts';
import type { Words } from '../model/strings.ts';
import { isDataLine, type OpenText } from './open-text.ts';

/** A change of one text that answers a finding. */
export interface Fix {
  readonly title: string;
  readonly diagnostic: Diagnostic;
  /** All in the text that is asked about. */
  readonly edits: readonly Edit[];
  /** Is it what the author most probably wants? */
  readonly isPreferred: boolean;
}

interface Asked {
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: readonly Rule[];
  /** Of the area `editor`. */
  readonly words: Words;
}

/** Under which of these names a message tells what the author wrote. */
const WRITTEN = ['name', 'attribute', 'key', 'rule'];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The word where it stands in the first line of a finding. */
function wordIn({ lines }: OpenText, { path, start, end }: Place, word: string): Place | undefined {
  const line = lines[start.line - 1] ?? '';
  const until = end.line === start.line ? end.column - 1 : line.length;
  const within = line.slice(start.column - 1, Math.max(until, start.column - 1));
  const found = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped(word)}(?![\\p{L}\\p{N}_-])`, 'u').exec(within);
  if (!found) return undefined;
  const column = start.column + found.index;
  return { path, start: { ...start, column }, end: { ...start, column: column + word.length } };
}

function nameFix(text: OpenText, diagnostic: Diagnostic, words: Words): readonly Fix[] {
  const { message, hint, place } = diagnostic;
  const nearest = hint?.values?.['nearest'];
  if (typeof nearest !== 'string' || nearest === '') return [];
  for (const key of WRITTEN) {
    const written = message.values?.[key];
    const found = typeof written === 'string' && written !== '' ? wordIn(text, place, written) : undefined;
    if (!found) continue;
    return [
      {
        title: words('fix.name', { nearest }),
        diagnostic,
        edits: [{ place: found, text: nearest }],
        isPreferred: true,
      },
    ];
  }
  return [];
}

/** Lines between which a comment may stand alone without parting what belongs together. */
const STARTS = /^\s*(?::{2,}|#{1,6}\s|---)/;

/**
 * Where a comment about a line goes: above it where that parts nothing, else at the end of the last line with text, for
 * a line of its own would cut a list or a paragraph in two. In a table there is no room for one.
 */
function commentPlace(
  text: OpenText,
  line: number,
): { place: Place; around: readonly [string, string] } | undefined {
  const { path, lines } = text;
  const content = lines[line - 1] ?? '';
  const indent = /^\s*/.exec(content)?.[0] ?? '';
  const above = { line, column: 1 };
  if (isDataLine(text, line)) {
    const own = path.endsWith('.md') ? `${indent}# ` : indent;
    return { place: { path, start: above, end: above }, around: [own, '\n'] };
  }
  const before = lines.slice(0, line - 1).findLastIndex((each) => each.trim() !== '');
  const last = lines[before] ?? '';
  const isTableRow = content.trim().startsWith('|') && last.trim().startsWith('|');
  if (isTableRow) return undefined;
  const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(content);
  const isApart = before < line - 2 && !isItem;
  if (before === -1 || isApart || STARTS.test(content) || STARTS.test(last)) {
    return { place: { path, start: above, end: above }, around: [indent, '\n'] };
  }
  const end = { line: before + 1, column: last.trimEnd().length + 1 };
  return { place: { path, start: end, end }, around: [' ', ''] };
}

function ignoreFix(text: OpenText, diagnostic: Diagnostic, { rules, words }: Asked): readonly Fix[] {
  const { rule, place } = diagnostic;
  const known = rules.find(({ id }) => id === rule);
  if (known?.found !== 'checking' || known.check === undefined) return [];
  const found = commentPlace(text, place.start.line);
  if (!found) return [];
  const [before, after] = found.around;
  const phrase = `relevo-ignore ${rule}: ${words('fix.reason')}`;
  const comment = text.path.endsWith('.md') ? `<!-- ${phrase} -->` : `# ${phrase}`;
  const title = words('fix.ignore', { rule });
  const edit = { place: found.place, text: `${before}${comment}${after}` };
  return [{ title, diagnostic, edits: [edit], isPreferred: false }];
}

/** The one right answer that the rule itself knows. */
function ruleFix({ path }: OpenText, diagnostic: Diagnostic, words: Words): readonly Fix[] {
  const { rule, fix = [] } = diagnostic;
  if (fix.length === 0 || fix.some(({ place }) => place.path !== path)) return [];
  return [{ title: words('fix.rule', { rule }), diagnostic, edits: fix, isPreferred: true }];
}

/** All right answers of a text that go together; undefined where there are none. */
export function fixAllIn(
  text: OpenText,
  { diagnostics, words }: Pick<Asked, 'diagnostics' | 'words'>,
): Pick<Fix, 'title' | 'edits'> | undefined {
  const groups = diagnostics.flatMap((diagnostic) =>
    ruleFix(text, diagnostic, words).map(({ edits }) => edits),
  );
  if (groups.length === 0) return undefined;
  return { title: words('fix.all'), edits: fittingEdits(groups).edits };
}

/** What could be done about the findings in these lines, `from` and `to` inclusive. */
export function fixesIn(
  text: OpenText,
  { from, to }: { readonly from: number; readonly to: number },
  asked: Asked,
): readonly Fix[] {
  const here = asked.diagnostics.filter(
    ({ place }) => place.path === text.path && place.start.line <= to && place.end.line >= from,
  );
  return here.flatMap((diagnostic) => [
    ...ruleFix(text, diagnostic, asked.words),
    ...nameFix(text, diagnostic, asked.words),
    ...ignoreFix(text, diagnostic, asked),
  ]);
}
