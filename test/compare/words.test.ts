import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attributeNames } from '../../src/model/attributes.ts';
import { contactsSchema, glossarySchema, mediaSchema, referencesSchema } from '../../src/model/data-files.ts';
import { sessionSchema } from '../../src/model/front-matter.ts';
import { manifestSchema } from '../../src/model/manifest.ts';
import { BLOCK_NAMES } from '../../src/model/visibility.ts';

type Texts = Readonly<Record<string, string>>;

function textsIn(language: string): Texts {
  const url = new URL(`../../templates/strings/${language}/changes.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Texts;
}

function gapsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();
}

/** Told by their own chapters, or by what they hold. */
const NOT_TOLD = new Set(['format', 'id', 'version', 'audiences', 'objectives']);

describe('the words of changes', () => {
  it.each(['en', 'fr'])('say in %s all that they say in Spanish, with the same gaps', (language) => {
    const [spanish, other] = [textsIn('es'), textsIn(language)];
    expect(Object.keys(other)).toEqual(Object.keys(spanish));
    for (const [key, text] of Object.entries(spanish))
      expect([key, gapsOf(other[key] ?? '')]).toEqual([key, gapsOf(text)]);
  });

  it('name every field of the format that can change, so that none is told by its name in the file', () => {
    const lists = [contactsSchema, glossarySchema, mediaSchema, referencesSchema];
    const fields = [
      ...lists.flatMap((list) => Object.keys(list.element.shape)),
      ...Object.keys(sessionSchema.shape),
      ...Object.keys(manifestSchema.shape),
      ...BLOCK_NAMES.flatMap(attributeNames),
    ].filter((field) => !NOT_TOLD.has(field));
    const known = textsIn('es');
    expect(fields.filter((field) => known[`field.${field}`] === undefined)).toEqual([]);
  });

  it('name every block', () => {
    const known = textsIn('es');
    expect(BLOCK_NAMES.filter((name) => known[`thing.${name}`] === undefined)).toEqual([]);
  });
});
