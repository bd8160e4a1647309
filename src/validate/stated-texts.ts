import { remember } from '../lib/remember.ts';
import type { Kit } from '../model/kit.ts';
import type { Data } from '../model/parsed.ts';
import { type Place, placeAt } from '../model/place.ts';
import { pagesOf } from './kit-texts.ts';

/** A text that stands in YAML: in front matter or in data. */
export interface StatedText {
  readonly language: string;
  readonly text: string;
  readonly place: Place;
}

/** Texts given by language, wherever they lie in data. */
function* localizedIn(
  value: unknown,
  pointer: string,
  languages: readonly string[],
): Generator<readonly [string, string, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const below = `${pointer}/${key}`;
    if (typeof inner === 'string' && languages.includes(key)) yield [key, inner, below];
    else yield* localizedIn(inner, below, languages);
  }
}

function* textsOfData(kit: Kit): Generator<StatedText> {
  const { languages } = kit.manifest.value;
  const { terms: _, ...manifest } = kit.manifest.value;
  const { contacts, glossary, references, media } = kit;
  const files: readonly Data<unknown>[] = [
    { ...kit.manifest, value: manifest },
    ...[contacts, glossary, references, media],
  ];
  // A kit that is looked at file by file has its manifest in every slice, and the words of it in one.
  for (const { value, places, path } of files.filter((each) => kit.lines.has(each.path))) {
    for (const [language, text, pointer] of localizedIn(value, '', languages)) {
      yield { language, text, place: placeAt(places, pointer, path) };
    }
  }
}

function* textsOfFronts(kit: Kit): Generator<StatedText> {
  for (const page of pagesOf(kit)) {
    const { language, places, path, value } = page;
    const summary = 'summary' in value ? value.summary : undefined;
    const stated = page.kind === 'session' ? page.value.objectives : [];
    const all = [
      ['/title', value.title] as const,
      ['/summary', summary] as const,
      ...stated.map(({ text }, index) => [`/objectives/${index}/text`, text] as const),
    ];
    for (const [pointer, text] of all) {
      if (text !== undefined) yield { language, text, place: placeAt(places, pointer, path) };
    }
  }
}

/** Every text of the kit that stands in front matter or in data, titles of works included. */
export const statedTexts: (kit: Kit) => readonly StatedText[] = remember((kit) => [
  ...textsOfFronts(kit),
  ...textsOfData(kit),
]);
