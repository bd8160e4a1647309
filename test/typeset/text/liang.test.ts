import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Patterns, partings } from '../../../src/typeset/text/liang.ts';

const require = createRequire(import.meta.url);
/** The package that carries the patterns reads them too, many times slower. */
const reader = require('hyphen') as (
  patterns: Patterns,
) => (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;

function offsets(parts: readonly string[]): readonly number[] {
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('').length);
}

const LETTERS = [...'aaabcdeeefghiiijlmnooopqrstuuvxyzáéíóúñüçèêœÁÑ'];
const words = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 18 });

test.each(['es', 'en-us', 'fr'])('words are parted where the package parts them: %s', (language) => {
  const patterns = require(`hyphen/patterns/${language}.js`) as Patterns;
  const hyphenate = reader(patterns);
  fc.assert(
    fc.property(words, (word) => {
      const parts = hyphenate(word, { hyphenChar: '|', minWordLength: 2 }).split('|');
      expect(partings(word, patterns)).toEqual(offsets(parts));
    }),
    { numRuns: 1000 },
  );
});

test('words that the patterns get wrong have offsets of their own', () => {
  const english = require('hyphen/patterns/en-us.js') as Patterns;
  expect(partings('project', english)).toEqual([]);
  expect(partings('Associate', english)).toEqual([2, 5]);
});
