import type { Contact, Reference, Term } from '../model/data-files.ts';
import type { SessionFront } from '../model/front-matter.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit, LanguageContent, Session } from '../model/kit.ts';
import { findTerm } from '../model/lookups.ts';
import type { Audience } from '../model/manifest.ts';
import type { Data } from '../model/parsed.ts';
import { type Place, placeAt, startOf } from '../model/place.ts';
import type { ThingKind } from './cursor.ts';

type Objective = SessionFront['objectives'][number];

/** What a name stands for. */
export type Thing =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'asset' }
  | { readonly kind: 'objective'; readonly objective: Objective; readonly session: Session }
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'audience'; readonly audience: Audience };

/** A name that may be written, what one would call the thing, and where it is given. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  readonly thing: Thing;
}

/** The language of a file: its first folder where the kit has that language, else the source. */
export function languageOf(kit: Kit, path: string): string {
  const first = path.split('/')[0] ?? '';
  return kit.manifest.value.languages.includes(first) ? first : kit.languages[0].language;
}

function contentIn(kit: Kit, language: string): LanguageContent {
  return kit.languages.find((content) => content.language === language) ?? kit.languages[0];
}

function listed<T extends { readonly id: string }>(
  { path, value, places }: Data<readonly T[]>,
  entry: (item: T) => Pick<Entry, 'title' | 'thing'>,
): readonly Entry[] {
  return value.map((item, index) => ({
    name: item.id,
    place: placeAt(places, `/${index}/id`, path),
    ...entry(item),
  }));
}

function objectivesOf(session: Session): readonly Entry[] {
  return session.value.objectives.map((objective, index) => ({
    name: objective.id,
    title: objective.text,
    place: placeAt(session.places, `/objectives/${index}/id`, session.path),
    thing: { kind: 'objective', objective, session },
  }));
}

/** Everything of that kind that a text in that language may name. */
export function entriesOf(kit: Kit, kind: ThingKind, language: string): readonly Entry[] {
  const sessions = contentIn(kit, language).modules.flatMap((module) => module.sessions);
  const source = kit.languages[0].language;
  switch (kind) {
    case 'term':
      return listed(kit.glossary, (term) => ({
        title: inLanguage(term.term, language, source),
        thing: { kind, term },
      }));
    case 'reference':
      return listed(kit.references, (reference) => ({
        title: `${inLanguage(reference.organisation, language, source)}, ${reference.year}`,
        thing: { kind, reference },
      }));
    case 'contact':
      return listed(kit.contacts, (contact) => ({
        title: inLanguage(contact.service, language, source),
        thing: { kind, contact },
      }));
    case 'objective':
      return sessions.flatMap(objectivesOf);
    case 'session':
      return sessions.map((session) => ({
        name: session.key,
        title: session.value.title,
        place: placeAt(session.places, '/id', session.path),
        thing: { kind, session },
      }));
    case 'audience':
      return Object.entries(kit.manifest.value.audiences).map(([name, audience]) => ({
        name,
        title: inLanguage(audience.title, language, source),
        place: kit.manifest.places.get(`/audiences/${name}`)?.key ?? startOf('kit.yaml'),
        thing: { kind, audience },
      }));
    case 'asset':
      return [...kit.assets.keys()].map((path) => ({
        name: path,
        title: '',
        place: startOf(path),
        thing: { kind },
      }));
  }
}

/** What a name stands for in a text of that language. A term may be named by any of its forms. */
export function entryNamed(
  kit: Kit,
  { kind, name, language }: { kind: ThingKind; name: string; language: string },
): Entry | undefined {
  const id = kind === 'term' ? findTerm(kit.glossary.value, name, language)?.id : name;
  return entriesOf(kit, kind, language).find((entry) => entry.name === id);
}
