import { describe, expect, test } from 'vitest';
import { hyphenatorFor } from '../../../src/typeset/text/hyphenate.ts';

function parted(word: string, language: string): string | undefined {
  return hyphenatorFor(language)?.(word).join('-');
}

describe('hyphenation', () => {
  test('parts words as Spanish, English and French do', () => {
    expect(parted('facilitador', 'es')).toBe('fa-ci-li-ta-dor');
    expect(parted('metodología', 'es')).toBe('me-to-do-lo-gía');
    expect(parted('associate', 'en')).toBe('as-soc-iate');
    expect(parted('participation', 'fr')).toBe('par-ti-ci-pa-tion');
  });

  test('leaves two letters before a hyphen and three after it', () => {
    expect(parted('acoso', 'es')).toBe('acoso');
    expect(parted('asociada', 'es')).toBe('aso-ciada');
  });

  test('parts nothing that is short, all capitals or a number', () => {
    for (const word of ['casa', 'OIM', 'ONCAE', '20260']) expect(parted(word, 'es')).toBe(word);
  });

  test('has nothing to say of a language without patterns', () => {
    expect(hyphenatorFor('cab')).toBeUndefined();
  });
});
