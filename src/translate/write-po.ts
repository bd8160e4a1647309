import type { Entries, Entry } from 'gettext-parser';
import { OWN_NOTE } from './own-note.ts';
import { KIT_HEADER, type PoEntry, type PoHead } from './po-file.ts';

/** A comment is of one line for every line of its text. */
function joined(lines: readonly string[] | undefined): string | undefined {
  return lines && lines.length > 0 ? lines.join('\n') : undefined;
}

/** A string as PO quotes it. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped.replaceAll('\t', '\\t').replaceAll('\r', '\\r')}"`;
}

function entryOf({
  key,
  source,
  text,
  isFuzzy,
  previous,
  own,
  notes = [],
  remarks,
  reference,
}: PoEntry): Entry {
  const comments = {
    translator: joined(remarks),
    reference,
    extracted: joined([...notes, ...(own === undefined ? [] : [`${OWN_NOTE}${own}`])]),
    flag: isFuzzy ? 'fuzzy' : undefined,
    previous: previous === undefined ? undefined : `msgid ${quoted(previous)}`,
  };
  const said = Object.fromEntries(Object.entries(comments).filter(([, value]) => value !== undefined));
  return { msgctxt: key, msgid: source, msgstr: [text], comments: said };
}

function byKey(entries: readonly PoEntry[]): Entries {
  return Object.fromEntries(entries.map((entry) => [entry.key, { [entry.source]: entryOf(entry) }]));
}

export interface PoTexts {
  readonly entries: readonly PoEntry[];
  readonly obsolete: readonly PoEntry[];
}

/** A PO file's bytes: UTF-8, without a date, so that the same texts give the same bytes. */
export async function writePo({ kit, version, language }: PoHead, texts: PoTexts): Promise<Uint8Array> {
  const { po } = await import('gettext-parser');
  const headers = {
    'Project-Id-Version': `${kit} ${version}`,
    Language: language,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    [KIT_HEADER]: kit,
  };
  const table = {
    charset: 'utf-8',
    headers,
    translations: byKey(texts.entries),
    obsolete: byKey(texts.obsolete),
  };
  return new Uint8Array(po.compile(table, { foldLength: 0 }));
}
