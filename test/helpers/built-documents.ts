import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The PDF files that a build left in a folder, by name, each content once. */
export function documentsIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.pdf')).toSorted();
  const seen = new Set<string>();
  const documents = new Map<string, Uint8Array>();
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!seen.has(hash)) documents.set(name, bytes);
    seen.add(hash);
  }
  return documents;
}
