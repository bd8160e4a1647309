import type { Finding } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';

/**
 * Places of which a check could only repeat what reading said already: the line of an error of reading, and every line
 * of a file whose blocks do not close as meant. One mistake is told once.
 */
export function doubtfulPlaces(reading: readonly Finding[]): (place: Place) => boolean {
  const files = new Set<string>();
  const lines = new Set<string>();
  for (const { rule, place } of reading) {
    if (rule === 'fence-mismatch' || rule === 'too-complex') files.add(place.path);
    lines.add(`${place.path}:${place.start.line}`);
  }
  return ({ path, start }) => files.has(path) || lines.has(`${path}:${start.line}`);
}
