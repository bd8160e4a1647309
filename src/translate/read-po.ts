import type { Entry } from 'gettext-parser';
import { OWN_NOTE } from './own-note.ts';
import type { PlacedEntry, PoEntry, PoFile, PoProblem } from './po-file.ts';

/** What a PO file holds, or what keeps it from being read. */
export type ReadPo =
  | { readonly ok: true; readonly file: PoFile }
  | { readonly ok: false; readonly problem: PoProblem };

function unquoted(text: string): string {
  const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.replaceAll(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
}

/** The strings of `"…"` that a keyword and the lines after it hold, put together. */
function stringIn(lines: readonly string[]): string {
  return lines
    .flatMap((line) => /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? [])
    .map(unquoted)
    .join('');
}

/** On which lines each `msgctxt` stands. */
function linesByKey(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = text.split(/\r\n?|\n/);
  const found = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (!/^\s*msgctxt\b/.test(line)) continue;
    let end = at + 1;
    while (/^\s*"/.test(lines[end] ?? '')) end += 1;
    const key = stringIn(lines.slice(at, end));
    found.set(key, [...(found.get(key) ?? []), at + 1]);
  }
  return found;
}

function entryFrom({ msgctxt = '', msgid, msgstr, comments = {} }: Entry): PoEntry {
  const extracted = comments.extracted?.split('\n') ?? [];
  const previous = comments.previous?.split('\n') ?? [];
  const from = previous.findIndex((line) => line.startsWith('msgid'));
  return {
    key: msgctxt,
    source: msgid,
    text: msgstr[0] ?? '',
    isFuzzy: /(?:^|[\s,])fuzzy(?:$|[\s,])/.test(comments.flag ?? ''),
    previous: from === -1 ? undefined : stringIn(previous.slice(from)),
    own: extracted.find((line) => line.startsWith(OWN_NOTE))?.slice(OWN_NOTE.length),
    remarks: comments.translator?.split('\n') ?? [],
  };
}

function problem(line: number, key: string, values: Readonly<Record<string, string | number>> = {}): ReadPo {
  return { ok: false, problem: { line, message: { key: `po.${key}`, values } } };
}

const MARK = /^\ufeff/;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(MARK, '');
  } catch {
    return undefined;
  }
}

type Entries = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

function allEntries(table: Entries = {}): readonly PoEntry[] {
  return Object.values(table)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgid, msgctxt }) => msgctxt !== undefined && msgid !== '')
    .map(entryFrom);
}

/** What the library has against a file, by what it says in English. */
function faultOf(said: string): string {
  if (/within string/.test(said)) return 'open-string';
  return /Invalid key name/.test(said) ? 'stray-word' : 'forms';
}

/** Reads a PO file. Any bytes give a result. */
export async function readPo(bytes: Uint8Array): Promise<ReadPo> {
  const { po } = await import('gettext-parser');
  const text = decode(bytes);
  if (text === undefined) return problem(1, 'not-utf8');
  const lines = linesByKey(text);
  const twice = [...lines].find(([, at]) => at.length > 1);
  if (twice) return problem(twice[1][1] ?? 1, 'twice', { key: twice[0], first: twice[1][0] ?? 1 });
  try {
    const { headers, translations, obsolete } = po.parse(text, { validation: true });
    const head = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const entries = allEntries(translations).map(
      (entry): PlacedEntry => ({ ...entry, line: lines.get(entry.key)?.[0] ?? 1 }),
    );
    const file = { head: Object.fromEntries(head), entries, obsolete: allEntries(obsolete) };
    return { ok: true, file };
  } catch (error) {
    const said = String(error);
    const at = (error as { readonly lineNumber?: number }).lineNumber ?? 1;
    // The library counts the end of a line as part of the next.
    return problem(/End-of-line/.test(said) ? Math.max(1, at - 1) : at, faultOf(said));
  }
}
