import type { Entry, ZipFile } from 'yauzl';
import { findTwins, isSafePath } from '../lib/safe-path.ts';
import type { ListedEntry } from './open-zip.ts';
import type { Problem } from './verdict.ts';

/** Of a zip that `bundle` writes and of what it unpacks to; a handover with films is far below. */
export const MAX_ENTRIES = 70_000;
/** Deflate packs up to 1,032 times; texts, pictures and PDFs of a kit up to 20. Many times the one, far below the other. */
const MAX_RATIO = 100;
/** Small files of one repeated letter are no bomb. Bytes. */
const ALWAYS_ALLOWED = 50_000_000;
const FILE_TYPE = 0o170000;
const FILE = 0o100000;
const FOLDER = 0o040000;

/** Unix rights stand in the upper half of the external attributes; zero is a zip made without them. */
function isOrdinary({ externalFileAttributes }: Entry, isFolder: boolean): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return type === 0 || type === (isFolder ? FOLDER : FILE);
}

function judgeEntry({ name, entry }: ListedEntry): Problem | undefined {
  const isFolder = name.endsWith('/');
  const path = isFolder ? name.slice(0, -1) : name;
  const isHollow = !isFolder || entry.uncompressedSize === 0;
  if (!isSafePath(path) || !isOrdinary(entry, isFolder) || !isHollow) return { kind: 'unsafe', entry: name };
  return entry.isEncrypted() ? { kind: 'encrypted', entry: name } : undefined;
}

/** The largest entry stands for all, when together they claim more than such a zip can hold. */
function findBomb(entries: readonly ListedEntry[], zipSize: number): readonly Problem[] {
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total <= ALWAYS_ALLOWED + zipSize * MAX_RATIO) return [];
  const largest = entries.reduce((one, other) =>
    other.entry.uncompressedSize > one.entry.uncompressedSize ? other : one,
  );
  return [{ kind: 'too-large', entry: largest.name }];
}

/** What the list of a zip says against it, before a byte of any file is read. */
export function judgeList(entries: readonly ListedEntry[], zipSize: number): readonly Problem[] {
  if (entries.length > MAX_ENTRIES) return [{ kind: 'too-large', entry: `> ${MAX_ENTRIES}` }];
  const files = entries.filter(({ name }) => !name.endsWith('/')).map(({ name }) => name);
  return [
    ...entries.flatMap((entry) => judgeEntry(entry) ?? []),
    ...findTwins(files).map((name) => ({ kind: 'duplicate', entry: name }) as const),
    ...findBomb(entries, zipSize),
  ];
}

/**
 * Does each entry's own header say what the list says, and do no two lie on each other? A program that unpacks from the
 * front believes the headers; whoever hides a file, hides it between the two.
 */
export async function checkHeaders(
  zip: ZipFile,
  entries: readonly ListedEntry[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let end = 0;
  const inOrder = [...entries].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  for (const { name, entry } of inOrder) {
    try {
      const header = await zip.readLocalFileHeaderPromise(entry);
      const isSame =
        header.fileName.equals(entry.fileNameRaw) &&
        header.compressionMethod === entry.compressionMethod &&
        entry.relativeOffsetOfLocalHeader >= end;
      if (!isSame) problems.push({ kind: 'damaged', entry: name });
      end = header.fileDataStart + entry.compressedSize;
    } catch {
      problems.push({ kind: 'damaged', entry: name });
    }
  }
  return problems;
}
