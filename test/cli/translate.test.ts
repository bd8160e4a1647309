import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { exampleTranslation } from '../../src/validate/example-translation.ts';
import { below } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { filesOf } from '../validate/example-kit.ts';

const LOCK = 'translations.lock';
const AID = 'es/aids/01-tarjeta.md';

function translated(): Record<string, string> {
  const { [LOCK]: _, ...files } = filesOf({ files: exampleTranslation({}) });
  return files;
}

describe('relevo translate', () => {
  it('marks what is translated, so that validate has nothing to say', async () => {
    const host = createMemoryHost(below('kit', translated()));
    expect(await main(['validate', 'kit', '--lang', 'en'], host)).toBe(1);
    expect(await main(['translate', 'mark', 'kit', '--lang', 'en'], host)).toBe(0);
    expect(await main(['validate', 'kit', '--lang', 'en'], host)).toBe(0);
  });

  it('writes the same lock whatever was marked first', async () => {
    const whole = createMemoryHost(below('kit', translated()));
    await main(['translate', 'mark', 'kit', '--lang', 'en'], whole);
    const parts = createMemoryHost(below('kit', translated()));
    await main(['translate', 'mark', 'kit', '--part', 'modules/marco/base', '--lang', 'en'], parts);
    await main(['translate', 'mark', 'kit', '--lang', 'en'], parts);
    expect(await parts.read(`/work/kit/${LOCK}`)).toEqual(await whole.read(`/work/kit/${LOCK}`));
  });

  it('counts a part whose source has changed as out of date, and no other', async () => {
    const files = filesOf({ files: exampleTranslation({}) });
    const changed = { ...files, [AID]: (files[AID] ?? '').replace('Escuche', 'Mire y escuche') };
    const host = createMemoryHost(below('kit', changed));
    await main(['translate', 'status', 'kit', '--format', 'json'], host);
    const [kit] = (JSON.parse(host.said.out) as { kits: { languages: object[] }[] }).kits;
    expect(kit?.languages[0]).toMatchObject({
      language: 'en',
      parts: 14,
      translated: 13,
      stale: 1,
      missing: 0,
    });
  });

  it('names the nearest part when one is mistyped', async () => {
    const host = createMemoryHost(below('kit', translated()));
    expect(await main(['translate', 'mark', 'kit', '--part', 'aids/tarjet', '--lang', 'en'], host)).toBe(2);
    expect(host.said.err).toContain('aids/tarjeta');
  });
});
