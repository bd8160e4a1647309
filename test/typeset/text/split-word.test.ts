import { expect, test } from 'vitest';
import { splitWord } from '../../../src/typeset/text/split-word.ts';

/** Every two letters are a syllable. */
function byTwos(letters: string): readonly string[] {
  return letters.match(/..?/gu) ?? [];
}

function shown(word: string): string {
  const signs = { none: '', hyphen: '-', free: '|' };
  return splitWord(word, byTwos)
    .map(({ text, joint }) => `${text}${signs[joint]}`)
    .join('');
}

test.each([
  ['palabra', 'pa-la-br-a'],
  ['«palabra».', '«pa-la-br-a».'],
  ['2026', '2026'],
  ['socio-laboral', 'so-ci-o-|la-bo-ra-l'],
  ['—Sí', '—|Sí'],
  ['pala\u00adbra', 'pala-bra'],
  ['www.oit.org/es', 'www.|oit.|org/|es'],
  ['ana@oit.org', 'ana@|oit.|org'],
  ['12@34.org', '12@|34.|org'],
  ['10-ab', '10-|ab'],
  ['y/o', 'y/o'],
  ['www.23', 'www.|23'],
])('%s may end a line where it should', (word, expected) => {
  expect(shown(word)).toBe(expected);
});
