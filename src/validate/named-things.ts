import type { Block, Directive, Inline } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Data } from '../model/parsed.ts';
import { type Place, placeAt } from '../model/place.ts';
import { attributePlace } from './attribute-place.ts';
import { blocksIn, inlinesIn, pagesOf, textsOf } from './kit-texts.ts';
import { picturesOf } from './pictures.ts';
import { sessionSlots } from './programme-slots.ts';

export type ThingKind =
  | 'term'
  | 'reference'
  | 'contact'
  | 'asset'
  | 'objective'
  | 'session'
  | 'audience'
  | 'language';

/** A name that an author wrote for something that stands elsewhere. */
export interface NamedThing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly place: Place;
  readonly language: string;
}

const MENTIONED = { term: 'term', ref: 'reference', contact: 'contact' } as const;

function inlineName(inline: Inline): Omit<NamedThing, 'language'> | undefined {
  if (inline.type !== 'term' && inline.type !== 'ref' && inline.type !== 'contact') return undefined;
  return { kind: MENTIONED[inline.type], name: inline.id, place: inline.place };
}

interface AttributeNames {
  readonly attribute: string;
  readonly kind: ThingKind;
  readonly names: readonly string[] | undefined;
}

function attributeNames(block: Directive): readonly AttributeNames[] {
  switch (block.name) {
    case 'question':
      return [
        { attribute: 'objective', kind: 'objective', names: block.attributes.objective },
        { attribute: 'source', kind: 'reference', names: block.attributes.source },
      ];
    case 'case':
    case 'slide':
      return [{ attribute: 'source', kind: 'reference', names: block.attributes.source }];
    case 'definition': {
      const { term } = block.attributes;
      return [{ attribute: 'term', kind: 'term', names: term === undefined ? [] : [term] }];
    }
    case 'only':
      return [{ attribute: 'audience', kind: 'audience', names: block.attributes.audience }];
    default:
      return [];
  }
}

function* directiveNames(kit: Kit, block: Directive): Generator<Omit<NamedThing, 'language'>> {
  for (const { attribute, kind, names } of attributeNames(block)) {
    for (const name of names ?? []) {
      yield { kind, name, place: attributePlace(kit, block, { name: attribute, word: name }) };
    }
  }
}

function* namesIn(kit: Kit, blocks: readonly Block[]): Generator<Omit<NamedThing, 'language'>> {
  for (const inline of inlinesIn(blocks)) {
    const named = inlineName(inline);
    if (named) yield named;
  }
  for (const block of blocksIn(blocks)) {
    if (block.type === 'directive') yield* directiveNames(kit, block);
  }
}

function* textNames(kit: Kit): Generator<NamedThing> {
  for (const { language, blocks } of textsOf(kit)) {
    for (const named of namesIn(kit, blocks)) yield { ...named, language };
  }
  for (const { picture, language } of picturesOf(kit)) {
    const { kind, path } = picture.target;
    if (kind === 'asset') yield { kind: 'asset', name: path, place: picture.place, language };
  }
}

function* frontNames(kit: Kit): Generator<NamedThing> {
  for (const page of pagesOf(kit)) {
    if (page.kind === 'module') continue;
    const { language, path, places } = page;
    for (const [index, name] of (page.value.for?.audiences ?? []).entries()) {
      yield { kind: 'audience', name, place: placeAt(places, `/for/audiences/${index}`, path), language };
    }
    if (page.kind !== 'session' && page.kind !== 'reading') continue;
    for (const [index, name] of (page.value.references ?? []).entries()) {
      yield { kind: 'reference', name, place: placeAt(places, `/references/${index}`, path), language };
    }
  }
}

function* sourceNames(data: Data<readonly { readonly source?: string | undefined }[]>): Generator<{
  readonly name: string;
  readonly place: Place;
}> {
  for (const [index, { source }] of data.value.entries()) {
    if (source !== undefined)
      yield { name: source, place: placeAt(data.places, `/${index}/source`, data.path) };
  }
}

function* dataNames(kit: Kit): Generator<NamedThing> {
  const { language } = kit.languages[0];
  for (const data of [kit.contacts, kit.glossary]) {
    for (const named of sourceNames(data)) yield { kind: 'reference', ...named, language };
  }
  for (const [index, { file }] of kit.media.value.entries()) {
    yield {
      kind: 'asset',
      name: file,
      place: placeAt(kit.media.places, `/${index}/file`, kit.media.path),
      language,
    };
  }
}

function* programmeNames(kit: Kit): Generator<NamedThing> {
  const { language } = kit.languages[0];
  for (const { key, place } of sessionSlots(kit)) yield { kind: 'session', name: key, place, language };
  const { value, places, path } = kit.manifest;
  for (const [id, { languages = [] }] of Object.entries(value.audiences)) {
    for (const [index, name] of languages.entries()) {
      yield {
        kind: 'language',
        name,
        place: placeAt(places, `/audiences/${id}/languages/${index}`, path),
        language,
      };
    }
  }
}

/** Every name in the kit that stands for something elsewhere. */
export function* namedThings(kit: Kit): Generator<NamedThing> {
  yield* textNames(kit);
  yield* frontNames(kit);
  yield* dataNames(kit);
  yield* programmeNames(kit);
}
