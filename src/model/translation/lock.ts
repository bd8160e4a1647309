import { compareText } from '../../lib/compare.ts';
import type { Place } from '../place.ts';

/** A line of `translations.lock`: in this language the part was translated from the source with this hash. */
export interface Mark {
  readonly part: string;
  readonly language: string;
  readonly hash: string;
}

/** A mark where it stands. */
export interface PlacedMark extends Mark {
  readonly place: Place;
}

export const LOCK_PATH = 'translations.lock';

const HEAD = '# part, language, hash of the source that was translated. Kept by: relevo translate mark\n';

/** The lock as text: a line for each mark, sorted, so that two branches merge line by line. */
export function lockText(marks: readonly Mark[]): string {
  const lines = marks.map(({ part, language, hash }) => `${part} ${language} ${hash}\n`);
  return `${HEAD}${[...new Set(lines)].sort(compareText).join('')}`;
}
