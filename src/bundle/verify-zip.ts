import { PassThrough, type Readable } from 'node:stream';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import { checkBag, type Digest, digestOf } from './check-bag.ts';
import type { Problem, Verdict } from './verdict.ts';

/** Parts of a file, as `Files.readRange` gives them. */
export interface Ranges {
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
}

const MAX_ENTRIES = 70_000;
/** Of one entry, and of all: a handover with films is far below, a bomb far above. Bytes. */
const MAX_ENTRY = 8_000_000_000;
const MAX_RATIO = 1_100;
/** Entries are held in memory one at a time. */
const MAX_HELD = 1_000_000_000;

class RangeReader extends RandomAccessReader {
  readonly #ranges: Ranges;
  constructor(ranges: Ranges) {
    super();
    this.#ranges = ranges;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const stream = new PassThrough();
    this.#ranges.read(start, end - start).then(
      (bytes) => stream.end(bytes),
      (error: Error) => stream.destroy(error),
    );
    return stream;
  }
}

function openZip(ranges: Ranges): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
      decodeStrings: true,
    };
    fromRandomAccessReader(new RangeReader(ranges), ranges.size, options, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) reject(new Error('too many entries'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/** A name that could leave the folder it is unpacked into, or not be written on some machine. */
function isUnsafeName(name: string): boolean {
  const parts = name.split('/');
  return (
    /^(?:[A-Za-z]:|\/)|\\|\p{Cc}/u.test(name) ||
    parts.some((part) => part === '..' || part === '.') ||
    /(^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)/i.test(name)
  );
}

/** Unix rights stand in the upper half of the external attributes; 0o120000 is a symbolic link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function refuseEntry(entry: Entry): Problem | undefined {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (isUnsafeName(fileName) || isLink(entry)) return { kind: 'unsafe', entry: fileName };
  if ((entry.generalPurposeBitFlag & 1) === 1) return { kind: 'encrypted', entry: fileName };
  const isBomb = uncompressedSize > 1e6 && uncompressedSize > compressedSize * MAX_RATIO;
  if (isBomb || uncompressedSize > Math.min(MAX_ENTRY, MAX_HELD))
    return { kind: 'too-large', entry: fileName };
  return undefined;
}

/** Names that are the same on a machine that ignores case. */
function findTwins(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ fileName }) => {
    const key = fileName.normalize('NFC').toLowerCase();
    if (seen.has(key)) return [{ kind: 'duplicate', entry: fileName } as const];
    seen.add(key);
    return [];
  });
}

async function digestEntries(
  zip: ZipFile,
  entries: readonly Entry[],
  problems: Problem[],
): Promise<Map<string, Digest>> {
  const files = new Map<string, Digest>();
  for (const entry of entries) {
    const { fileName } = entry;
    const path = fileName.slice(fileName.indexOf('/') + 1);
    if (fileName.endsWith('/')) continue;
    try {
      files.set(path, digestOf(await readEntry(zip, entry), !path.startsWith('data/')));
    } catch {
      problems.push({ kind: 'damaged', entry: fileName });
    }
  }
  return files;
}

function baseFolders(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.map(({ fileName }) => (fileName.includes('/') ? (fileName.split('/')[0] ?? '') : '')),
  );
}

async function verifyEntries(zip: ZipFile): Promise<Verdict> {
  const entries = await listEntries(zip);
  const refused = entries.flatMap((entry) => refuseEntry(entry) ?? []);
  const problems: Problem[] = [...refused, ...findTwins(entries)];
  if (baseFolders(entries).size !== 1)
    problems.push({ kind: 'not-a-bag', entry: [...baseFolders(entries)].sort().join(', ') });
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const verdict = { files: entries.length, bytes };
  if (problems.length > 0) return { problems, ...verdict };
  const files = await digestEntries(zip, entries, problems);
  return { problems: [...problems, ...(problems.length > 0 ? [] : checkBag(files))], ...verdict };
}

/** Checks a bundle without unpacking it: names first, then every byte. Any file gives a verdict, and nothing is written. */
export async function verifyZip(ranges: Ranges): Promise<Verdict> {
  try {
    return await verifyEntries(await openZip(ranges));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const kind = /relative path|absolute path|characters in fileName|backslash/i.test(reason)
      ? 'unsafe'
      : 'not-a-zip';
    return { problems: [{ kind, entry: reason }], files: 0, bytes: 0 };
  }
}
