import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseTree } from '../../src/parse/markdown-processor.ts';

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

const SCRAPS = [
  'Mire bien. ',
  'www.ejemplo.org',
  'WWW.EJEMPLO.ORG ',
  'https://ejemplo.org/a_b?c=d',
  'http://a',
  'ana@ejemplo.org',
  'mailto:ana@ejemplo.org ',
  '@',
  '[texto](https://ejemplo.org)',
  '[www.a.org]',
  '<https://a.org>',
  '&commat;',
  'w',
  'h',
  '**',
  '_a_',
  '`',
  '- ',
  '| a | b |\n|---|---|\n| ',
  '| a',
  '|-',
  '---',
  ':-',
  '> ',
  '  ',
  '1. ',
  ':::\n',
  ':term[a]',
  ':::box\n',
  '[^1]',
  '\n',
  '\n\n',
];

describe('the Markdown processor', () => {
  test('gives the very tree that the standard one gives', () => {
    const texts = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseTree(text)).toEqual(plain.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test('finds bare links and addresses', () => {
    const links = (text: string): string[] => JSON.stringify(parseTree(text)).match(/"url":"[^"]+"/g) ?? [];
    expect(links('Vea www.ejemplo.org o https://ejemplo.org.')).toHaveLength(2);
    expect(links('Escriba a ana@ejemplo.org.')).toEqual(['"url":"mailto:ana@ejemplo.org"']);
  });
});
