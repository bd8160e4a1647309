import type { Text } from '../model/content.ts';
import type { Place } from '../model/place.ts';

/** Where a match stands in a line of a file; `line` counts from 1. */
export function placeInLine(
  path: string,
  line: number,
  { index, 0: part }: { readonly index: number; readonly 0: string },
): Place {
  const start = { line, column: index + 1 };
  return { path, start, end: { line, column: index + 1 + part.length } };
}

/** Where a match stands in a text. One without entities or line breaks stands in the file as it reads: then its part can be shown. */
export function partPlace(
  { value, place }: Text,
  { index, 0: part }: { readonly index: number; readonly 0: string },
): Place {
  const isPlain =
    place.start.line === place.end.line && place.end.column - place.start.column === value.length;
  if (!isPlain) return place;
  return placeInLine(place.path, place.start.line, { index: place.start.column - 1 + index, 0: part });
}
