import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { linkKit } from '../../src/link/link-kit.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import type { Kit } from '../../src/model/kit.ts';
import type { RuleContext } from '../../src/model/rule.ts';
import { type HeldSource, isHeld, type Source } from '../../src/model/source.ts';
import { lockText } from '../../src/model/translation/lock.ts';
import { markParts } from '../../src/model/translation/mark-parts.ts';
import { translationsOf } from '../../src/model/translation/states.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { translationStructure } from '../../src/validate/rules/translation-structure.ts';

const folder = fileURLToPath(new URL('../../kits/trata-identificacion', import.meta.url));
const NOTHING: RuleContext = {
  today: undefined,
  lists: { languages: new Map(), institutions: [], terms: new Map() },
  isRelease: false,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The reference kit with a second language that says the very same. */
async function twice(): Promise<readonly HeldSource[]> {
  const loaded = await loadKit(folder, nodeFiles);
  const sources = loaded.sources
    .filter(isHeld)
    .filter(({ path }) => !/^(en\/|fr\/|translations\.lock$)/.test(path));
  const pages = sources.filter(({ path }) => path.startsWith('es/'));
  const manifest = new TextDecoder().decode(sources.find(({ path }) => path === 'kit.yaml')?.bytes);
  return [
    ...sources.filter(({ path }) => path !== 'kit.yaml'),
    { path: 'kit.yaml', bytes: bytes(manifest.replace(/^languages: .*$/m, 'languages: [es, en]')) },
    ...pages.map((page) => ({ ...page, path: page.path.replace(/^es/, 'en') })),
  ];
}

function linked(sources: readonly Source[]): Kit {
  const { kit } = linkKit(parseKit(sources), []);
  if (!kit) throw new Error('The reference kit is broken');
  return kit;
}

/** States of the parts of pages, each once. */
function statesOf(kit: Kit): readonly string[] {
  const parts = translationsOf(kit).flatMap((translation) => translation.parts);
  const pages = parts.filter(({ source }) => source.path.endsWith('.md'));
  return [...new Set(pages.map(({ state }) => state))];
}

describe('a translation that says the very same', () => {
  it('has the structure of its source, and lacks nothing of a page but the mark', async () => {
    const kit = linked(await twice());
    expect([...(translationStructure.check?.(kit, NOTHING) ?? [])]).toEqual([]);
    expect(translationsOf(kit)[0]?.extra).toEqual([]);
    expect(statesOf(kit)).toEqual(['unmarked']);
  });

  it('may say in its own words who can settle what is to be confirmed', async () => {
    const sources = (await twice()).map((source) => {
      const text = new TextDecoder().decode(source.bytes);
      return source.path.startsWith('en/')
        ? { ...source, bytes: bytes(text.replace(/who="[^"]*"/g, 'who="Somebody"')) }
        : source;
    });
    expect(sources.some((source) => new TextDecoder().decode(source.bytes).includes('who="Somebody"'))).toBe(
      true,
    );
    expect([...(translationStructure.check?.(linked(sources), NOTHING) ?? [])]).toEqual([]);
  });

  it('is up to date in every part once it is marked', async () => {
    const sources = await twice();
    const { marks } = markParts(linked(sources), { languages: [], parts: [] });
    const marked = linked([...sources, { path: 'translations.lock', bytes: bytes(lockText(marks)) }]);
    expect(statesOf(marked)).toEqual(['current']);
  });
});
