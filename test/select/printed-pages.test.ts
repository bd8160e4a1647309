import { describe, expect, it } from 'vitest';
import { linkKit } from '../../src/link/link-kit.ts';
import type { Edition } from '../../src/model/edition.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { exampleTranslation } from '../../src/validate/example-translation.ts';
import { filesOf } from '../validate/example-kit.ts';

const OLD = '0123456789abcdef';
const SPANISH = '¿Basta una señal?';
const ENGLISH = 'Is one sign enough?';

/** The English edition of the example kit, whose question is older than its source where `isOld`. */
function englishEdition(
  policy: string,
  { without = [] as readonly string[], isOld = true, language = 'en' } = {},
): Edition {
  const age = isOld ? { hash: OLD } : {};
  const files = filesOf({
    files: exampleTranslation({ ...age, more: `translation: {policy: ${policy}}\n` }),
  });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const sources = Object.entries(files)
    .filter(([path]) => !without.includes(path))
    .map(([path, text]) => ({ path, bytes: bytes(text) }));
  const { kit } = linkKit(parseKit(sources), []);
  if (!kit) throw new Error('The example kit is broken');
  return selectEdition(kit, { audience: 'policia', language, role: 'trainer' });
}

function questionSession({ modules }: Edition) {
  const session = modules[0]?.sessions.find(({ key }) => key === 'marco/base');
  const withoutPlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value);
  return { text: JSON.stringify(session?.body, withoutPlaces), origin: session?.origin };
}

describe('an edition in another language than the source', () => {
  it('prints what is out of date as it is under "banner", and says so at that part alone', () => {
    const edition = englishEdition('banner');
    const { text, origin } = questionSession(edition);
    expect(text).toContain(ENGLISH);
    expect(text).not.toContain(SPANISH);
    expect(origin).toBeUndefined();
    expect(text.match(/"notice":\{[^}]*\}/g)).toEqual([
      '"notice":{"kind":"older","part":"question:inicial"}',
    ]);
    expect(edition.modules[0]?.sessions[1]?.origin).toBeUndefined();
  });

  it('prints the source in place of what is out of date under "source", and marks its language', () => {
    const { text } = questionSession(englishEdition('source'));
    expect(text).not.toContain(ENGLISH);
    expect(text).toContain(`"value":"${SPANISH}","language":"es"`);
    expect(text).toContain('Opening');
  });

  it('marks what the changelog says with the language that it is written in', () => {
    const said = JSON.stringify(englishEdition('banner').releases);
    expect(said).toContain('"language":"es"');
    expect(JSON.stringify(englishEdition('banner', { language: 'es' }).releases)).not.toContain('"language"');
  });

  it('says nothing of a translation that is up to date', () => {
    for (const policy of ['block', 'banner', 'source']) {
      const { text, origin } = questionSession(englishEdition(policy, { isOld: false }));
      expect(text).toContain(ENGLISH);
      expect(text).not.toContain('"language":"es"');
      expect(origin).toBeUndefined();
    }
  });

  it('takes a page that is not translated from the source, title and all', () => {
    const without = ['en/aids/01-tarjeta.md'];
    const banner = englishEdition('banner', { without }).aids[0];
    expect(banner?.value.title).toBe('Tarjeta');
    expect(banner?.origin).toEqual({ language: 'es', notice: 'untranslated' });
    expect(englishEdition('source', { without }).aids[0]?.origin).toEqual({ language: 'es' });
  });

  it('changes nothing in the edition of the source', () => {
    const edition = englishEdition('source', { language: 'es' });
    expect(JSON.stringify(edition.modules)).not.toContain('"language"');
    expect(questionSession(edition).origin).toBeUndefined();
  });
});
