import type { Words } from '../../model/strings.ts';
import type { Participant } from '../participant.ts';
import { walkInRows } from '../sheet-pages.ts';

/** Whose copy of a paper it is. Without a person it is one for somebody who comes unannounced. */
export interface Holder {
  /** From 1, as on the sign-in sheet. */
  readonly number: number;
  readonly person: Participant | undefined;
}

/** Everybody on the roster and as many as the sign-in sheet has free rows for; or so many blank ones, whoever is on it. */
export function holdersOf(
  participants: readonly Participant[],
  blank: number | undefined,
): readonly Holder[] {
  const people = blank === undefined ? participants : [];
  const all = blank ?? people.length + walkInRows(people.length);
  return Array.from({ length: all }, (_, at) => ({ number: at + 1, person: people[at] }));
}

/** What a bookmark calls a copy: never by name. `words` are of the area `papers`. */
export function labelOf({ number, person }: Holder, words: Words): string {
  return person?.code || words('papers.copy', { number });
}
