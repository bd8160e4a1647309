/** A point in an author's file. `line` and `column` count from 1, `column` in UTF-16 units as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of an author's file. `path` is relative to the kit folder, with forward slashes; `end` is exclusive. */
export interface Place {
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
}

/** Where a YAML value stands, and its key when it has one. */
export interface ValuePlace {
  readonly key?: Place;
  readonly value: Place;
}

/** Places of all values of one YAML text, by JSON pointer (RFC 6901): `''` is the root, `/days/0/start` a leaf. */
export type Places = ReadonlyMap<string, ValuePlace>;

const TOP: Point = { line: 1, column: 1 };

/** The first character of a file: the place of what is missing from the file as a whole. */
export function startOf(path: string): Place {
  return { path, start: TOP, end: TOP };
}

/** The place of the value at `pointer`, else of its nearest parent that is in the file, else the file's start. */
export function placeAt(places: Places, pointer: string, path: string): Place {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = places.get(at);
    if (found) return found.value;
    if (at === '') return startOf(path);
  }
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Does a point of the same file lie in the place, its end included, where a cursor may stand? */
export function placeHas({ start, end }: Place, point: Point): boolean {
  return !isBefore(point, start) && !isBefore(end, point);
}
