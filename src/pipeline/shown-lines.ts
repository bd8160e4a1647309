import type { Doc } from '../model/doc.ts';
import type { Place } from '../model/place.ts';

/** Lines at which what a document says begins, from 1, by the paths of the kit's files. A picture has none. */
export type ShownLines = ReadonlyMap<string, ReadonlySet<number>>;

function notePlaces(value: unknown, lines: Map<string, Set<number>>): void {
  if (typeof value !== 'object' || value === null || value instanceof Map) return;
  for (const [key, below] of Object.entries(value)) {
    if (key !== 'place') notePlaces(below, lines);
    else if (below) {
      const { path, start } = below as Place;
      const known = lines.get(path);
      if (known) known.add(start.line);
      else lines.set(path, new Set([start.line]));
    }
  }
}

export function shownLines(doc: Doc): ShownLines {
  const lines = new Map([...doc.assets.keys()].map((path) => [path, new Set<number>()]));
  notePlaces(doc, lines);
  return lines;
}
