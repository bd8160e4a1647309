import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Host } from '../../src/model/host.ts';
import type { Repository } from '../../src/model/repository.ts';
import { HostError } from '../../src/model/trouble.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const REPOSITORY: Repository = {
  commit: '0123456789abcdef0123456789abcdef01234567',
  path: '',
  changed: [],
  tags: new Map(),
  origin: undefined,
};

const KIT = below('kits/prueba', kitWith(''));

interface Told {
  readonly conditions: readonly {
    readonly subject: string;
    readonly variant: string;
    readonly state: string;
  }[];
}

/** `subject.variant` of all that is not as it should be, and the exit code. */
async function troubles(host: Host & { readonly said: { out: string } }): Promise<readonly unknown[]> {
  const code = await main(['doctor', '--format', 'json'], host);
  const { conditions } = JSON.parse(host.said.out) as Told;
  const bad = conditions.filter(({ state }) => state !== 'good');
  return [code, ...bad.map(({ subject, variant, state }) => `${state} ${subject}.${variant}`)];
}

function hostWith(environment: Readonly<Record<string, string>> = {}, repository = REPOSITORY) {
  return { ...createMemoryHost(KIT, environment, repository), builtData: () => ({}) };
}

describe('relevo doctor', () => {
  it('has nothing to say where all is well, and leaves nothing behind', async () => {
    const host = hostWith();
    const before = [...host.files.keys()];
    expect(await troubles(host)).toEqual([0]);
    expect([...host.files.keys()]).toEqual(before);
  });

  it('names a program that was not built, a missing kit, changes and an unset language, and still ends well', async () => {
    const host = createMemoryHost({}, { LANG: '' }, { ...REPOSITORY, changed: ['kit.yaml'] });
    expect(await troubles(host)).toEqual([
      0,
      'advice program.unbuilt',
      'advice language.unset',
      'advice kits.none',
      'advice repository.changed',
    ]);
  });

  it('says which date a forgotten SOURCE_DATE_EPOCH prints, and refuses one that is none', async () => {
    expect(await troubles(hostWith({ SOURCE_DATE_EPOCH: '86400' }))).toEqual([0, 'advice date.set']);
    expect(await troubles(hostWith({ SOURCE_DATE_EPOCH: 'ayer' }))).toEqual([1, 'fault date.wrong']);
  });

  it('finds a missing font, a spoilt theme, and a folder that cannot be written to', async () => {
    const host = hostWith();
    const refused = new HostError('host.read-only', { path: '/work' });
    const broken = {
      ...host,
      packageBytes: (specifier: string) => {
        if (specifier.includes('Bold_Italic')) throw new Error('not found');
        return host.packageBytes(specifier);
      },
      read: async (path: string) =>
        path.endsWith('ink-saver.json') ? new TextEncoder().encode('{"page": 1}') : host.read(path),
      write: () => Promise.reject(refused),
    };
    expect(await troubles(broken)).toEqual([
      1,
      'fault letters.missing',
      'fault letters.missing',
      'fault templates.broken',
      'fault writing.refused',
    ]);
  });

  it('weighs the cache, and does without git', async () => {
    const host = hostWith();
    const crowded = {
      ...host,
      size: async () => 3e9,
      repository: () => Promise.reject(new HostError('host.no-git')),
    };
    host.files.set('/work/.relevo/cache/ab/abcd', new Uint8Array(1));
    expect(await troubles(crowded)).toEqual([0, 'advice cache.large', 'advice repository.no-git']);
  });

  it.each(['es', 'en', 'fr'])(
    'says in %s what it found, and below each trouble what to do',
    async (language) => {
      const host = createMemoryHost({}, { SOURCE_DATE_EPOCH: 'x' });
      expect(await main(['doctor', '--lang', language], host)).toBe(1);
      const lines = host.said.out.trimEnd().split('\n');
      expect(lines.filter((line) => line.startsWith('✓'))).not.toEqual([]);
      for (const [at, line] of lines.entries()) {
        if (/^[·✗]/.test(line)) expect(lines[at + 1]).toMatch(/^ {4}\S/);
      }
      expect(host.said.out).not.toMatch(/[{}]/);
    },
  );
});
