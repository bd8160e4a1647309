import { sha256 } from '../lib/sha256.ts';
import type { Asset } from '../model/asset.ts';
import type { Doc } from '../model/doc.ts';

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'place') return undefined;
  if (!(value instanceof Map)) return value;
  return [...(value as ReadonlyMap<string, Asset>)].map(([path, asset]) => [path, asset.sha256]);
}

/**
 * What a document says, as the hex digits of a SHA-256: the same as long as no word, picture or order of the document
 * changes, wherever in its source the words stand.
 */
export function digestOf(doc: Doc): string {
  return sha256(JSON.stringify(doc, withoutPlaces));
}

/** The first 32 bits of a digest, in two groups that people can compare: `3f9a-11c2`. */
export function fingerprintOf(digest: string): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
