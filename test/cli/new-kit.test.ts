import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

async function newKit(): Promise<MemoryHost> {
  const host = createMemoryHost();
  expect(await main(['new', 'mi-kit'], host)).toBe(0);
  return host;
}

const TEMPLATES = ['charla-sensibilizacion', 'formacion-formadores', 'taller-corto'];
const EACH = TEMPLATES.flatMap((template) => ['es', 'en'].map((language) => ({ template, language })));

function textAt(host: MemoryHost, path: string): string {
  return new TextDecoder().decode(host.files.get(path));
}

function jsonAt(host: MemoryHost, path: string): unknown {
  return JSON.parse(textAt(host, path));
}

describe('relevo new', () => {
  it('gives editors a schema that is there for every YAML file of the kit', async () => {
    const host = await newKit();
    const settings = jsonAt(host, '/work/mi-kit/.vscode/settings.json') as {
      readonly 'yaml.schemas': Readonly<Record<string, string>>;
    };
    const mapped = Object.entries(settings['yaml.schemas']);
    for (const [schema] of mapped) {
      expect(jsonAt(host, join('/work/mi-kit', schema))).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
    }
    const written = [...host.files.keys()].filter(
      (path) => dirname(path) === '/work/mi-kit' && path.endsWith('.yaml'),
    );
    expect(mapped.map(([, file]) => join('/work/mi-kit', file)).sort()).toEqual(written.sort());
  });

  it.each(EACH)(
    'lays down $template in $language, which prints and has nothing to mend but what only its authors know',
    async ({ template, language }) => {
      const host = createMemoryHost();
      expect(await main(['new', 'mi-kit', '--template', template, '--language', language], host)).toBe(0);
      expect(textAt(host, '/work/mi-kit/kit.yaml')).toMatch(/^id: mi-kit +# /m);
      host.said.out = '';
      expect(await main(['validate', 'mi-kit', '--strict'], host)).toBe(0);
      const found = [...host.said.out.matchAll(/^mi-kit\/\S+ (aviso|error) (\S+)$/gm)];
      expect(found.map(([, severity, rule]) => `${severity} ${rule}`)).toEqual([
        'aviso unverified-contact',
        ...Array.from({ length: 4 }, () => 'aviso placeholder-text'),
      ]);
      const print = ['build', 'mi-kit', '--document', 'agenda', '--role', 'public', '--no-cache', '--quiet'];
      expect(await main(print, host)).toBe(0);
      const printed = [...host.files.keys()].filter((path) => path.endsWith('.pdf'));
      expect(printed).toHaveLength(1);
      expect(printed[0]).toContain(`/${language}/public/`);
    },
  );

  it.each(EACH)('explains itself in comments, in $template in $language', async ({ template, language }) => {
    const host = createMemoryHost();
    await main(['new', 'mi-kit', '--template', template, '--language', language], host);
    for (const path of host.files.keys()) {
      if (!path.endsWith('.yaml')) continue;
      expect(textAt(host, path), path).toMatch(/^# /);
    }
  });

  it('says which templates and languages there are when it is asked for another', async () => {
    const host = createMemoryHost();
    expect(await main(['new', 'mi-kit', '--template', 'taller', '--language', 'en'], host)).toBe(2);
    expect(host.said.err).toContain('charla-sensibilizacion, formacion-formadores, taller-corto');
    expect(await main(['new', 'mi-kit', '--language', 'de'], host)).toBe(2);
    expect(host.said.err).toContain('Valores posibles: en, es.');
    expect([...host.files.keys()]).toEqual([]);
  });

  it('keeps what is for editors out of the kit itself, and so out of its bundles', async () => {
    const host = await newKit();
    const { sources, findings } = await loadKit('/work/mi-kit', host);
    expect(findings).toEqual([]);
    expect(sources.filter(({ path }) => path.startsWith('.'))).toEqual([]);
    expect(sources.map(({ path }) => path)).toContain('kit.yaml');
  });
});
