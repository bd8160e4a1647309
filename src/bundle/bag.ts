import { createHash } from 'node:crypto';
import { compareText } from '../lib/compare.ts';
import { findTwins, isSafePath, LONGEST_PATH, needsEscaping } from '../lib/safe-path.ts';
import { UsageError } from '../model/trouble.ts';

/** A file held in memory. */
export interface HeldFile {
  /** Forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file too large for memory: measured once, then read again while it is zipped. Hashes are hex, lower case. */
export interface StreamedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
  stream(): AsyncIterable<Uint8Array>;
}

/** A file of a bundle. `path` is below `data/`. */
export type Payload = HeldFile | StreamedFile;

/** A file of a zip. `path` begins with the bag's folder. */
export type ZipEntry = HeldFile | StreamedFile;

/** What a bag says of itself. `date` is an ISO day. */
export interface BagInfo {
  /** Name of the folder that holds the bag, and of its zip without the ending. */
  readonly name: string;
  readonly description: string;
  readonly organisation: string;
  readonly date: string;
  /** `relevo 0.1.0` */
  readonly agent: string;
}

const ALGORITHMS = ['sha256', 'sha512'] as const;

interface Measured {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
}

function measure(file: Payload): Measured {
  if (!('bytes' in file)) return file;
  const hex = (algorithm: string): string => createHash(algorithm).update(file.bytes).digest('hex');
  return { path: file.path, size: file.bytes.length, sha256: hex('sha256'), sha512: hex('sha512') };
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function manifests(prefix: string, files: readonly Measured[]): readonly HeldFile[] {
  return ALGORITHMS.map((algorithm) => ({
    path: `${prefix}-${algorithm}.txt`,
    bytes: text(files.map((file) => `${file[algorithm]}  ${file.path}\n`).join('')),
  }));
}

/** Labels must hold no line end; a value that does is put on one line. */
function infoLines(pairs: readonly (readonly [label: string, value: string])[]): Uint8Array {
  const lines = pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`);
  return text(lines.join(''));
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function bagInfo(info: BagInfo, data: readonly Measured[]): HeldFile {
  const bytes = data.reduce((sum, { size }) => sum + size, 0);
  return {
    path: 'bag-info.txt',
    bytes: infoLines([
      ['Source-Organization', info.organisation],
      ['External-Description', info.description],
      ['Bagging-Date', info.date],
      ['External-Identifier', info.name],
      ['Bag-Size', sizeText(bytes)],
      ['Payload-Oxum', `${bytes}.${data.length}`],
      ['Bag-Software-Agent', info.agent],
    ]),
  };
}

function moveTo(path: string, file: Payload): Payload {
  return 'bytes' in file
    ? { path, bytes: file.bytes }
    : { path, size: file.size, sha256: file.sha256, sha512: file.sha512, stream: () => file.stream() };
}

function refuseBadPaths(entries: readonly ZipEntry[]): void {
  const paths = entries.map(({ path }) => path);
  const name = paths.find((path) => !isSafePath(path)) ?? findTwins(paths)[0];
  if (name !== undefined) throw new UsageError('bundle.bad-name', { name });
  const escaped = paths.find(needsEscaping);
  if (escaped !== undefined) throw new UsageError('bundle.escaped-name', { name: escaped });
  const long = paths.find((path) => path.length > LONGEST_PATH);
  if (long !== undefined) {
    throw new UsageError('bundle.long-name', { name: long, n: long.length, most: LONGEST_PATH });
  }
}

/**
 * A BagIt bag (RFC 8493, version 1.0) with SHA-256 and SHA-512 manifests of its payload and of its tag files. Entries are
 * sorted by path, so that the order of the payload does not matter. Throws `UsageError` for a name that cannot be unpacked
 * everywhere, is written in a manifest otherwise than it is called, or falls on another one.
 */
export function createBag(payload: readonly Payload[], info: BagInfo): readonly ZipEntry[] {
  const data = payload
    .map((file) => moveTo(`data/${file.path.normalize('NFC')}`, file))
    .sort((a, b) => compareText(a.path, b.path));
  const measured = data.map(measure);
  const tags: readonly HeldFile[] = [
    bagInfo(info, measured),
    { path: 'bagit.txt', bytes: text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    ...manifests('manifest', measured),
  ];
  const entries = [...tags, ...manifests('tagmanifest', tags.map(measure)), ...data]
    .map((file): ZipEntry => moveTo(`${info.name}/${file.path}`, file))
    .sort((a, b) => compareText(a.path, b.path));
  refuseBadPaths(entries);
  return entries;
}
