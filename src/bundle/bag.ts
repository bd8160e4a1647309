import { createHash } from 'node:crypto';
import { compareText } from '../lib/compare.ts';

/** A file of a bundle. `path` is below `data/`, forward slashes. */
export interface Payload {
  readonly path: string;
  readonly bytes: Uint8Array;
}

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

/** A file of a zip. `path` begins with the bag's folder. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ALGORITHMS = ['sha256', 'sha512'] as const;

/** Line ends and the percent sign are the only characters that a manifest escapes (RFC 8493, 2.1.3). */
function escapePath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function manifest(algorithm: (typeof ALGORITHMS)[number], files: readonly Payload[]): Uint8Array {
  const lines = files.map(({ path, bytes }) => {
    return `${createHash(algorithm).update(bytes).digest('hex')}  ${escapePath(path)}\n`;
  });
  return text(lines.join(''));
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

/**
 * A BagIt bag (RFC 8493, version 1.0) with SHA-256 and SHA-512 manifests of its payload and of its tag files. Entries are
 * sorted by path, so that the order of the payload does not matter.
 */
export function createBag(payload: readonly Payload[], info: BagInfo): readonly ZipEntry[] {
  const data = payload
    .map(({ path, bytes }) => ({ path: `data/${path.normalize('NFC')}`, bytes }))
    .sort((a, b) => compareText(a.path, b.path));
  const bytes = data.reduce((sum, file) => sum + file.bytes.length, 0);
  const tags: readonly Payload[] = [
    {
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
    },
    { path: 'bagit.txt', bytes: text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    ...ALGORITHMS.map((algorithm) => ({
      path: `manifest-${algorithm}.txt`,
      bytes: manifest(algorithm, data),
    })),
  ];
  const seals = ALGORITHMS.map((algorithm) => ({
    path: `tagmanifest-${algorithm}.txt`,
    bytes: manifest(algorithm, tags),
  }));
  return [...tags, ...seals, ...data]
    .map(({ path, bytes: content }) => ({ path: `${info.name}/${path}`, bytes: content }))
    .sort((a, b) => compareText(a.path, b.path));
}
