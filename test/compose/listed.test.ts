import { describe, expect, it } from 'vitest';
import { listed } from '../../src/compose/listed.ts';
import { wordsOf } from '../../src/model/strings.ts';
import { textsIn } from './editions.ts';

describe('sources in one line', () => {
  it.each([
    ['es', 'OIT, 2012; OMS, 2003'],
    ['fr', 'OIT, 2012\u202f; OMS, 2003'],
  ])('are parted in %s by a semicolon as that language sets it', (language, line) => {
    expect(listed(['OIT, 2012', 'OMS, 2003'], wordsOf(textsIn(language)))).toBe(line);
  });
});
