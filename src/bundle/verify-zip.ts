import type { Entry, ZipFile } from 'yauzl';
import { checkBag, identifierOf, manifestTextOf, sealTextOf, sortProblems } from './check-bag.ts';
import { checkHeaders, judgeList, MAX_ENTRIES } from './check-entries.ts';
import { type Digest, digestFile } from './digest.ts';
import { type ListedEntry, listEntries, openZip } from './open-zip.ts';
import type { Ranges } from './read-chunks.ts';
import type { Problem, Verdict } from './verdict.ts';

function isFolder({ name }: ListedEntry): boolean {
  return name.endsWith('/');
}

/** A bag is one folder: the first part of every path. */
function baseFolders(entries: readonly ListedEntry[]): readonly string[] {
  const bases = entries.map(({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name));
  return [...new Set(bases)].sort();
}

/** Reads an entry to its end; undefined when its bytes are not what the list says of them. */
async function digestEntry(zip: ZipFile, path: string, entry: Entry): Promise<Digest | undefined> {
  try {
    const digest = await digestFile(path, await zip.openReadStreamPromise(entry));
    return digest.crc32 === entry.crc32 ? digest : undefined;
  } catch {
    return undefined;
  }
}

async function digestAll(
  zip: ZipFile,
  entries: readonly ListedEntry[],
): Promise<{ readonly files: ReadonlyMap<string, Digest>; readonly problems: readonly Problem[] }> {
  const files = new Map<string, Digest>();
  const problems: Problem[] = [];
  for (const { name, entry } of entries) {
    const path = name.slice(name.indexOf('/') + 1).normalize('NFC');
    const digest = await digestEntry(zip, path, entry);
    if (digest) files.set(path, digest);
    else problems.push({ kind: 'damaged', entry: name });
  }
  return { files, problems };
}

async function judgeZip(zip: ZipFile, size: number): Promise<Verdict> {
  const all = await listEntries(zip, MAX_ENTRIES);
  const entries = all.filter((entry) => !isFolder(entry));
  const bytes = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const verdict = { identifier: '', files: entries.length, bytes };
  const listed = judgeList(all, size);
  if (listed.length > 0) return { ...verdict, problems: sortProblems(listed) };
  if (baseFolders(all).length !== 1)
    return { ...verdict, problems: [{ kind: 'not-a-bag', entry: 'bagit.txt' }] };
  const headers = await checkHeaders(zip, all);
  if (headers.length > 0) return { ...verdict, problems: sortProblems(headers) };
  const { files, problems } = await digestAll(zip, entries);
  return {
    ...verdict,
    identifier: identifierOf(files),
    seal: sealTextOf(files),
    manifest: manifestTextOf(files),
    problems: problems.length > 0 ? sortProblems(problems) : checkBag(files),
  };
}

/**
 * Checks a bundle without unpacking it: its list first, then the header before each entry, then every byte. Any file gives a
 * verdict, nothing is written, and no entry is ever held whole.
 */
export async function verifyZip(ranges: Ranges): Promise<Verdict> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(ranges);
    return await judgeZip(zip, ranges.size);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { problems: [{ kind: 'not-a-zip', entry: reason }], identifier: '', files: 0, bytes: 0 };
  } finally {
    zip?.close();
  }
}
