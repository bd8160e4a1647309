import { describe, expect, it } from 'vitest';
import { spokenFor } from '../../src/pipeline/load-words.ts';

describe('the language of the fixed words', () => {
  it.each([
    ['es-HN', 'es'],
    ['fr_FR.UTF-8', 'fr'],
    ['en', 'en'],
  ])('is that of %s where the tool speaks it', (tag, spoken) => expect(spokenFor(tag)).toBe(spoken));

  it('is Spanish for those who learn to read in it, and English for all others', () => {
    expect(['cab', 'miq', 'miq-HN', 'pt'].map(spokenFor)).toEqual(['es', 'es', 'es', 'en']);
  });
});
