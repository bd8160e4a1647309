import { remember } from '../lib/remember.ts';
import type { Contact, Reference } from '../model/data-files.ts';
import type { Kit } from '../model/kit.ts';
import { type Place, placeAt } from '../model/place.ts';

/** A day that somebody wrote down for a fact. */
export interface DatedFact {
  readonly kind: 'contact' | 'law' | 'kit-law' | 'source';
  /** What it is the day of, as an author knows it. */
  readonly name: string;
  readonly day: string;
  /** Is it marked as still to be confirmed? Then readers are told, and no release is made. */
  readonly isAsked: boolean;
  readonly place: Place;
}

function contactFact(
  { id, 'verified-on': day, 'to-confirm': asked }: Contact,
  place: Place,
): readonly DatedFact[] {
  return day === undefined ? [] : [{ kind: 'contact', name: id, day, isAsked: asked !== undefined, place }];
}

export function isLaw({ kind }: Reference): boolean {
  return kind === 'law' || kind === 'treaty';
}

function* referenceFacts(kit: Kit): Generator<DatedFact> {
  const { value, places, path } = kit.references;
  for (const [index, reference] of value.entries()) {
    for (const key of ['as-of', 'accessed'] as const) {
      const day = reference[key];
      if (day === undefined) continue;
      const kind = key === 'as-of' && isLaw(reference) ? 'law' : 'source';
      const isAsked = reference['to-confirm'] !== undefined;
      yield { kind, name: reference.id, day, isAsked, place: placeAt(places, `/${index}/${key}`, path) };
    }
  }
}

function* allFacts(kit: Kit): Generator<DatedFact> {
  const { manifest, contacts } = kit;
  const day = manifest.value['legal-as-of'];
  if (day !== undefined) {
    const place = placeAt(manifest.places, '/legal-as-of', manifest.path);
    yield { kind: 'kit-law', name: manifest.value.id, day, isAsked: false, place };
  }
  for (const [index, contact] of contacts.value.entries()) {
    yield* contactFact(contact, placeAt(contacts.places, `/${index}/verified-on`, contacts.path));
  }
  yield* referenceFacts(kit);
}

/** Every dated fact of the kit's data. */
export const datedFacts: (kit: Kit) => readonly DatedFact[] = remember((kit) => [...allFacts(kit)]);
