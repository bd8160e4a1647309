import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const strings = fileURLToPath(new URL('../../templates/strings', import.meta.url));
const PRINTED = ['documents', 'forms', 'papers', 'deliver', 'counts', 'typed'];
const files = readdirSync(strings).flatMap((language) => PRINTED.map((area) => `${language}/${area}.json`));

describe('the words that are printed', () => {
  it.each(files)('have the apostrophes of print in %s, not those of a typewriter', (file) => {
    const texts = Object.values(
      JSON.parse(readFileSync(`${strings}/${file}`, 'utf8')) as Record<string, string>,
    );
    expect(texts.filter((text) => /\p{L}'[\p{L}«{"]/u.test(text))).toEqual([]);
  });
});
