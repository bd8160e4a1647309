import { createHash } from 'node:crypto';
import type { Asset } from '../model/asset.ts';
import type { Doc } from '../model/doc.ts';

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'place') return undefined;
  if (!(value instanceof Map)) return value;
  return [...(value as ReadonlyMap<string, Asset>)].map(([path, asset]) => [path, asset.sha256]);
}

/**
 * What a document says, as eight hex digits in two groups (`3f9a-11c2`), the first 32 bits of a SHA-256. It is the same
 * as long as no word, picture or order of the document changes, wherever in its source the words stand.
 */
export function fingerprintOf(doc: Doc): string {
  const digest = createHash('sha256').update(JSON.stringify(doc, withoutPlaces)).digest('hex');
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
