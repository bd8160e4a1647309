import type { Localized } from '../identifier.ts';
import type { Kit } from '../kit.ts';
import type { Data } from '../parsed.ts';
import { placeAt } from '../place.ts';
import { measureTexts, type Part } from './part.ts';

/** Texts by language that belong together: one entry of a list. */
interface Entry {
  readonly file: string;
  readonly name: string;
  readonly pointer: string;
  readonly texts: readonly (Localized | undefined)[];
}

function manifestEntries({ value }: Kit['manifest']): readonly Entry[] {
  const { title, summary, owner, audiences } = value;
  const entry = (name: string, pointer: string, text: Localized | undefined): Entry => ({
    file: 'kit.yaml',
    name,
    pointer,
    texts: [text],
  });
  return [
    entry('title', '/title', title),
    entry('summary', '/summary', summary),
    entry('owner', '/owner', owner),
    ...Object.entries(audiences).map(([id, audience]) =>
      entry(`audience:${id}`, `/audiences/${id}/title`, audience.title),
    ),
  ];
}

function listEntries<T extends { readonly id: string }>(
  { path, value }: Data<readonly T[]>,
  textsOf: (item: T) => readonly (Localized | undefined)[],
): readonly Entry[] {
  return value.map((item, index) => ({
    file: path,
    name: item.id,
    pointer: `/${index}`,
    texts: textsOf(item),
  }));
}

function entriesOf(kit: Kit): readonly Entry[] {
  return [
    ...manifestEntries(kit.manifest),
    ...listEntries(kit.contacts, (c) => [c.institution, c.service, c.hours, c.territory, c.note]),
    ...listEntries(kit.glossary, (term) => [term.term, term.definition]),
    ...listEntries(kit.references, (reference) => [reference.note]),
    ...listEntries(kit.media, (medium) => [medium.title, medium.transcript]),
  ];
}

/** The entries of the data files that say in this language all that they say in the source. */
export function dataParts(kit: Kit, language: string): readonly Part[] {
  const source = kit.languages[0].language;
  const places = new Map(
    [kit.manifest, kit.contacts, kit.glossary, kit.references, kit.media].map((data) => [
      data.path,
      data.places,
    ]),
  );
  return entriesOf(kit).flatMap(({ file, name, pointer, texts }): readonly Part[] => {
    const said = texts.filter((text) => text?.[source] !== undefined);
    const own = said.flatMap((text) => text?.[language] ?? []);
    if (said.length === 0 || own.length < said.length) return [];
    const place = placeAt(places.get(file) ?? new Map(), pointer, file);
    return [{ id: `${file}#${name}`, page: file, path: file, place, ...measureTexts(own) }];
  });
}
