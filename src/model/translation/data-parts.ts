import type { Localized } from '../identifier.ts';
import type { Kit } from '../kit.ts';
import type { OpenQuestion } from '../open-question.ts';
import type { Data } from '../parsed.ts';
import { type Places, placeAt } from '../place.ts';
import { measureTexts, type Part } from './part.ts';

/** A text of a data file, by language. */
export interface DataText {
  readonly field: string;
  /** Of the texts by language, not of one of them. */
  readonly pointer: string;
  readonly text: Localized;
}

/** Texts by language that belong together: one entry of a list. */
export interface DataEntry {
  readonly file: string;
  readonly name: string;
  readonly pointer: string;
  readonly texts: readonly DataText[];
}

type Fields = Readonly<Record<string, Localized | undefined>>;

function textsAt(pointer: string, fields: Fields): readonly DataText[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    text ? [{ field, pointer: `${pointer}/${field}`, text }] : [],
  );
}

/** What of an entry is to be confirmed, and by whom; nothing where nobody asks. */
function asked(open: OpenQuestion | undefined, at = 'to-confirm'): Fields {
  return open ? { [`${at}/question`]: open.question, [`${at}/who`]: open.who } : {};
}

function together(all: readonly Fields[]): Fields {
  return Object.fromEntries(all.flatMap((fields) => Object.entries(fields)));
}

function manifestEntries({ value }: Kit['manifest']): readonly DataEntry[] {
  const { title, summary, owner, audiences, looks, 'to-confirm': open = [] } = value;
  const file = 'kit.yaml';
  const entry = (name: string, at: string, fields: Fields): DataEntry => {
    const texts = textsAt(at, fields);
    return { file, name, pointer: texts[0]?.pointer ?? at, texts };
  };
  return [
    entry('title', '', { title }),
    entry('summary', '', { summary }),
    entry('owner', '', { owner }),
    entry('to-confirm', '', together(open.map((each, at) => asked(each, `to-confirm/${at}`)))),
    entry('logo', '/looks', { 'logo-alt': looks?.['logo-alt'] }),
    ...Object.entries(audiences).map(([id, audience]) =>
      entry(`audience:${id}`, `/audiences/${id}`, {
        title: audience.title,
        ...together(audience.days.map((day, at) => asked(day['to-confirm'], `days/${at}/to-confirm`))),
      }),
    ),
  ];
}

function listEntries<T extends { readonly id: string }>(
  { path, value }: Data<readonly T[]>,
  fieldsOf: (item: T) => Fields,
): readonly DataEntry[] {
  return value.map((item, index) => {
    const pointer = `/${index}`;
    return { file: path, name: item.id, pointer, texts: textsAt(pointer, fieldsOf(item)) };
  });
}

/** Every entry of the data files in which something is said by language. */
export function dataEntries(kit: Kit): readonly DataEntry[] {
  return [
    ...manifestEntries(kit.manifest),
    ...listEntries(kit.contacts, (contact) => ({
      institution: contact.institution,
      service: contact.service,
      hours: contact.hours,
      territory: contact.territory,
      note: contact.note,
      ...asked(contact['to-confirm']),
    })),
    ...listEntries(kit.glossary, (entry) => ({
      term: entry.term,
      definition: entry.definition,
      ...asked(entry['to-confirm']),
    })),
    ...listEntries(kit.references, (entry) => ({ note: entry.note, ...asked(entry['to-confirm']) })),
    ...listEntries(kit.media, ({ title, transcript }) => ({ title, transcript })),
  ];
}

/** Where the values of a data file stand, by the file's path. */
export function dataPlaces(kit: Kit): ReadonlyMap<string, Places> {
  const files = [kit.manifest, kit.contacts, kit.glossary, kit.references, kit.media];
  return new Map(files.map((data) => [data.path, data.places]));
}

/** The entries of the data files that say in this language all that they say in the source. */
export function dataParts(kit: Kit, language: string): readonly Part[] {
  const source = kit.languages[0].language;
  const places = dataPlaces(kit);
  return dataEntries(kit).flatMap(({ file, name, pointer, texts }): readonly Part[] => {
    const said = texts.filter(({ text }) => text[source] !== undefined);
    const own = said.flatMap(({ text }) => text[language] ?? []);
    if (said.length === 0 || own.length < said.length) return [];
    const place = placeAt(places.get(file) ?? new Map(), pointer, file);
    return [{ id: `${file}#${name}`, page: file, path: file, place, ...measureTexts(own) }];
  });
}
