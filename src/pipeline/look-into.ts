import type { Doc } from '../model/doc.ts';
import type { Place } from '../model/place.ts';
import { digestOf } from './fingerprint.ts';

/** What a document says, as a digest, and the files of the kit that it says it from. */
export interface LookedInto {
  readonly digest: string;
  readonly files: ReadonlySet<string>;
}

function notePlaces(value: unknown, files: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Map) return;
  for (const [key, below] of Object.entries(value)) {
    if (key === 'place') files.add((below as Place).path);
    else notePlaces(below, files);
  }
}

export function lookInto(doc: Doc): LookedInto {
  const files = new Set(doc.assets.keys());
  notePlaces(doc, files);
  return { digest: digestOf(doc), files };
}
