import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Texts } from '../../src/model/strings.ts';

function textsIn(language: string, area: string): Texts {
  const file = new URL(`../../templates/strings/${language}/${area}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

function gapsOf(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();
}

describe.each(['deliver', 'counts', 'papers'])('the words about deliveries, in the area %s', (area) => {
  it.each(['en', 'fr'])('say in %s all that they say in Spanish, with the same gaps', (language) => {
    const spanish = textsIn('es', area);
    const other = textsIn(language, area);
    expect(Object.keys(other).sort()).toEqual(Object.keys(spanish).sort());
    for (const [key, text] of Object.entries(spanish))
      expect([key, gapsOf(other[key])]).toEqual([key, gapsOf(text)]);
  });

  it.each(['es', 'en', 'fr'])('have a form for one wherever they have one for many in %s', (language) => {
    const keys = Object.keys(textsIn(language, area));
    const stems = (form: string) =>
      keys.filter((key) => key.endsWith(`.${form}`)).map((key) => key.replace(/\.\w+$/, ''));
    expect(stems('one')).toEqual(stems('other'));
  });
});
