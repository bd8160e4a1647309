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

function jsonAt(host: MemoryHost, path: string): unknown {
  return JSON.parse(new TextDecoder().decode(host.files.get(path)));
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

  it('keeps what is for editors out of the kit itself, and so out of its bundles', async () => {
    const host = await newKit();
    const { sources, findings } = await loadKit('/work/mi-kit', host);
    expect(findings).toEqual([]);
    expect(sources.filter(({ path }) => path.startsWith('.'))).toEqual([]);
    expect(sources.map(({ path }) => path)).toContain('kit.yaml');
  });
});
