import { expect, it } from 'vitest';
import { nameGlyphs } from '../../../src/draw/fonts/name-glyphs.ts';

it('names glyphs that stand for no character, and leaves all others as they are', () => {
  const unicode = [[0xfffd], [], [0xad], []];
  const strings = new Map([[7, ['.', '․']]]);
  nameGlyphs({ glyphs: [0, 7, 7, 9], unicode }, { stringsForGlyph: (id) => strings.get(id) ?? [] });
  expect(unicode).toEqual([[0xfffd], [0x2e], [0xad], []]);
});
