import { describe, expect, it } from 'vitest';
import type { Kit } from '../../src/model/kit.ts';
import { planEditions, type Wanted } from '../../src/pipeline/plan-editions.ts';

const ALL: Wanted = { audiences: [], languages: [], roles: ['trainer'], documents: [] };

function kitWith(audiences: Readonly<Record<string, { readonly languages?: readonly string[] }>>): Kit {
  return { manifest: { value: { languages: ['es', 'en', 'fr'], audiences } } } as unknown as Kit;
}

function namesOf(kit: Kit, wanted: Wanted): readonly string[] {
  return planEditions(kit, wanted).map(({ audience, language }) => `${audience} ${language}`);
}

describe('planEditions', () => {
  it('makes each audience in every language of the kit', () => {
    expect(namesOf(kitWith({ policia: {} }), ALL)).toEqual(['policia es', 'policia en', 'policia fr']);
  });

  it('makes an audience that names its languages in these alone, in the order of the kit', () => {
    const kit = kitWith({ formadores: {}, policia: { languages: ['en', 'es'] } });
    expect(namesOf(kit, ALL)).toEqual([
      'formadores es',
      'formadores en',
      'formadores fr',
      'policia es',
      'policia en',
    ]);
    expect(namesOf(kit, { ...ALL, languages: ['fr'] })).toEqual(['formadores fr']);
  });
});
