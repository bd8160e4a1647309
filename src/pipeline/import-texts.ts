import { posix } from 'node:path';
import { unifiedDiff } from '../compare/unified-diff.ts';
import { linkKit } from '../link/link-kit.ts';
import type { Kit } from '../model/kit.ts';
import { isHeld, type Source } from '../model/source.ts';
import { LOCK_PATH, lockText } from '../model/translation/lock.ts';
import { markParts } from '../model/translation/mark-parts.ts';
import { parseKit } from '../parse/parse-kit.ts';
import { parseMarkdown } from '../parse/parse-markdown.ts';
import { checkAnswers } from '../translate/check-answers.ts';
import type { PlacedEntry, PoProblem } from '../translate/po-file.ts';
import { type ReadyPart, sortParts } from '../translate/sort-parts.ts';
import { verifyParts } from '../translate/verify-parts.ts';
import { type WrittenParts, writeParts } from '../translate/write-parts.ts';
import { applyEdits } from '../validate/apply-edits.ts';

/** A file of the kit as it will be. */
export interface ImportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** In the unified format. */
  readonly diff: string;
}

export interface ImportedTexts {
  /** With any, there are no files. */
  readonly problems: readonly PoProblem[];
  readonly files: readonly ImportedFile[];
  /** Ids of the parts that are translated and marked. */
  readonly parts: readonly string[];
  readonly unfinished: readonly string[];
  readonly outdated: readonly string[];
}

export interface ImportWish {
  readonly folder: string;
  readonly kit: Kit;
  readonly sources: readonly Source[];
  readonly language: string;
  readonly entries: readonly PlacedEntry[];
  /** May what is in the kit be replaced, whatever it says by now? */
  readonly overwrite: boolean;
}

type Texts = ReadonlyMap<string, string>;

function textsOf(sources: readonly Source[]): Texts {
  return new Map(
    sources
      .filter(isHeld)
      .map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
}

/** A file keeps the line ends that it has. */
function withEnds(text: string, before: string): string {
  return /\r\n/.test(before) ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

function changedTexts({ pages, edits }: WrittenParts, before: Texts): Texts {
  const changed = new Map<string, string>();
  for (const [path, text] of pages) changed.set(path, withEnds(text, before.get(path) ?? ''));
  for (const path of new Set(edits.map(({ place }) => place.path))) {
    const own = before.get(path) ?? '';
    const groups = edits.filter(({ place }) => place.path === path).map((edit) => [edit]);
    changed.set(path, withEnds(applyEdits(own, groups).text, own));
  }
  return changed;
}

function readAgain(sources: readonly Source[], changed: Texts): Kit {
  const kept = sources.filter(({ path }) => !changed.has(path));
  const fresh = [...changed].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { kit } = linkKit(parseKit([...kept, ...fresh]), []);
  if (!kit) throw new Error('An import has broken kit.yaml');
  return kit;
}

function filesOf(folder: string, changed: Texts, before: Texts): readonly ImportedFile[] {
  return [...changed].flatMap(([path, text]): readonly ImportedFile[] => {
    const old = before.get(path);
    if (old === text) return [];
    const diff = unifiedDiff(posix.join(folder, path), old ?? '', text);
    return [{ path, bytes: new TextEncoder().encode(text), diff }];
  });
}

function markedLock(after: Kit, language: string, ready: readonly ReadyPart[]): string {
  const parts = ready.map(({ part }) => part.source.id);
  return lockText(markParts(after, { languages: [language], parts }).marks);
}

function parse(path: string, text: string) {
  return parseMarkdown(path, text, 1);
}

/**
 * What the translations in a PO file make of a kit. Nothing is written. What is written and read again must say the same,
 * text for text; if one text cannot, nothing is imported.
 */
export function importTexts({
  folder,
  kit,
  sources,
  language,
  entries,
  overwrite,
}: ImportWish): ImportedTexts {
  const { ready, unfinished, outdated } = sortParts(kit, language, entries);
  const about = { unfinished, outdated };
  const refused = (problems: readonly PoProblem[]) => ({ problems, files: [], parts: [], ...about });
  const problems = checkAnswers(kit, ready, { language, parse, overwrite });
  if (problems.length > 0) return refused(problems);
  if (ready.length === 0) return refused([]);
  const before = textsOf(sources);
  const changed = changedTexts(writeParts(kit, language, ready), before);
  const after = readAgain(sources, changed);
  const wrong = verifyParts(after, language, ready);
  if (wrong.length > 0) return refused(wrong);
  const lock = new Map([...changed, [LOCK_PATH, markedLock(after, language, ready)]]);
  const parts = ready.map(({ part }) => part.source.id);
  return { problems: [], files: filesOf(folder, lock, before), parts, ...about };
}
