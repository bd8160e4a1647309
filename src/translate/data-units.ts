import type { Kit } from '../model/kit.ts';
import { placeAt } from '../model/place.ts';
import { type DataEntry, dataEntries, dataPlaces } from '../model/translation/data-parts.ts';
import { ROLES, type Role } from '../model/visibility.ts';
import type { Unit } from './unit.ts';

/** A text of a data file, which has all its languages side by side. */
export interface DataUnit extends Unit {
  /** Of the texts by language. */
  readonly pointer: string;
}

/** Other forms of a term, as a translator reads and writes them. */
const FORMS_GAP = '; ';
const FORMS = 'forms';

export function splitForms(text: string): readonly string[] {
  return text
    .split(';')
    .map((form) => form.trim())
    .filter(Boolean);
}

interface FieldText {
  readonly field: string;
  readonly pointer: string;
  readonly text: string;
}

/** Contacts that are not for the public are for the course; all else is for anybody. */
function rolesFor(kit: Kit, { file, name }: DataEntry): readonly Role[] {
  const isHidden =
    file === kit.contacts.path && kit.contacts.value.some((each) => each.id === name && !each.public);
  return isHidden ? ROLES.filter((role) => role !== 'public') : ROLES;
}

/** Texts of an entry, and, of a term, its other forms. */
function textsOf(
  kit: Kit,
  { file, name, pointer, texts }: DataEntry,
  language: string,
): readonly FieldText[] {
  const said = texts.flatMap((each): readonly FieldText[] => {
    const text = each.text[language];
    return text === undefined ? [] : [{ field: each.field, pointer: each.pointer, text }];
  });
  const term = file === kit.glossary.path ? kit.glossary.value.find(({ id }) => id === name) : undefined;
  const forms = term?.forms?.[language] ?? [];
  if (forms.length === 0) return said;
  return [...said, { field: FORMS, pointer: `${pointer}/forms`, text: forms.join(FORMS_GAP) }];
}

/** Every text of the data files that is there in the language. */
export function dataUnits(kit: Kit, language: string): readonly DataUnit[] {
  const places = dataPlaces(kit);
  return dataEntries(kit).flatMap((entry) => {
    const { file, name } = entry;
    const part = `${file}#${name}`;
    return textsOf(kit, entry, language).map(
      ({ field, pointer, text }): DataUnit => ({
        key: `${part}/${field}`,
        part,
        kind: field === FORMS ? 'forms' : 'data',
        text,
        place: placeAt(places.get(file) ?? new Map(), `${pointer}/${language}`, file),
        pointer,
        within: [file, name, ...(field === name ? [] : [field])],
        seenBy: rolesFor(kit, entry),
        fixed: [],
      }),
    );
  });
}
