import type { Localized } from '../identifier.ts';
import type { Kit } from '../kit.ts';
import type { OpenQuestion } from '../open-question.ts';
import type { Data } from '../parsed.ts';
import { placeAt } from '../place.ts';
import { measureTexts, type Part } from './part.ts';

/** What of an entry is to be confirmed, and by whom; nothing where nobody asks. */
function asked({
  'to-confirm': open,
}: {
  readonly 'to-confirm'?: OpenQuestion | undefined;
}): readonly Localized[] {
  return open ? [open.question, open.who] : [];
}

/** Texts by language that belong together: one entry of a list. */
interface Entry {
  readonly file: string;
  readonly name: string;
  readonly pointer: string;
  readonly texts: readonly (Localized | undefined)[];
}

function manifestEntries({ value }: Kit['manifest']): readonly Entry[] {
  const { title, summary, owner, audiences, 'to-confirm': open = [] } = value;
  const entry = (name: string, pointer: string, ...texts: readonly (Localized | undefined)[]): Entry => ({
    file: 'kit.yaml',
    name,
    pointer,
    texts,
  });
  return [
    entry('title', '/title', title),
    entry('summary', '/summary', summary),
    entry('owner', '/owner', owner),
    entry('to-confirm', '/to-confirm', ...open.flatMap(({ question, who }) => [question, who])),
    ...Object.entries(audiences).map(([id, audience]) =>
      entry(`audience:${id}`, `/audiences/${id}/title`, audience.title, ...audience.days.flatMap(asked)),
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
    ...listEntries(kit.contacts, (c) => [
      c.institution,
      c.service,
      c.hours,
      c.territory,
      c.note,
      ...asked(c),
    ]),
    ...listEntries(kit.glossary, (term) => [term.term, term.definition, ...asked(term)]),
    ...listEntries(kit.references, (reference) => [reference.note, ...asked(reference)]),
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
