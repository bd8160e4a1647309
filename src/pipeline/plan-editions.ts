import { DOCUMENT_KINDS, type DocumentKind } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import { ROLES, type Role } from '../model/visibility.ts';
import type { EditionChoice } from '../select/select-edition.ts';

/** What of a kit is wanted. An empty list wants all. */
export interface Wanted {
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly roles: readonly Role[];
  readonly documents: readonly DocumentKind[];
  /** Books also as booklets. */
  readonly booklets?: boolean;
}

function wantedOf<T>(all: readonly T[], wanted: readonly T[]): readonly T[] {
  return wanted.length === 0 ? all : all.filter((item) => wanted.includes(item));
}

/** The documents that are wanted, of all that Relevo knows. */
export function wantedKinds({ documents }: Wanted): readonly DocumentKind[] {
  return wantedOf(DOCUMENT_KINDS, documents);
}

/**
 * Editions in the order of the kit's audiences and languages, and of the table of roles. An audience that names its
 * languages is not made in the others.
 */
export function planEditions(kit: Kit, wanted: Wanted): readonly EditionChoice[] {
  const { audiences, languages } = kit.manifest.value;
  return wantedOf(Object.keys(audiences), wanted.audiences).flatMap((audience) =>
    wantedOf(wantedOf(languages, audiences[audience]?.languages ?? []), wanted.languages).flatMap(
      (language) => wantedOf(ROLES, wanted.roles).map((role) => ({ audience, language, role })),
    ),
  );
}
