import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/model/documents.ts';
import { textsIn } from './editions.ts';

const LANGUAGES = ['es', 'en', 'fr'] as const;

function gapsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();
}

describe('the words of documents', () => {
  it.each(['en', 'fr'])('say in %s all that they say in Spanish, with the same gaps', (language) => {
    const spanish = textsIn('es');
    const other = textsIn(language);
    expect(Object.keys(other)).toEqual(Object.keys(spanish));
    for (const [key, text] of Object.entries(spanish))
      expect([key, gapsOf(other[key] ?? '')]).toEqual([key, gapsOf(text)]);
  });

  it.each(LANGUAGES)('are whole in %s: none is empty or has spaces to spare', (language) => {
    for (const text of Object.values(textsIn(language))) expect(text).toMatch(/^\S(?:.*\S)?$/);
  });

  it.each(LANGUAGES)('have a form for one wherever they have one for many in %s', (language) => {
    const keys = Object.keys(textsIn(language));
    const stems = (form: string) =>
      keys.filter((key) => key.endsWith(`.${form}`)).map((key) => key.replace(/\.\w+$/, ''));
    expect(stems('one')).toEqual(stems('other'));
  });

  it.each(LANGUAGES)('give every document a title and a file name of its own in %s', (language) => {
    const texts = textsIn(language);
    const names = DOCUMENT_KINDS.map((kind) => texts[`${kind}.file`] ?? '');
    expect(new Set(names).size).toBe(DOCUMENT_KINDS.length);
    expect(new Set(DOCUMENT_KINDS.map((kind) => texts[`${kind}.title`])).size).toBe(DOCUMENT_KINDS.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
      expect(name.length).toBeLessThanOrEqual(76);
    }
  });
});
