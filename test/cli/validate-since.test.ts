import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const ZIP = 'antes/prueba-1.0.0-handover.zip';
const PUBLIC = 'antes/prueba-1.0.0-policia-es-public.zip';
const bundles: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const host = createMemoryHost(below('kits/prueba', kitWith('')));
  expect(await main(['bundle', '-o', 'antes'], host)).toBe(0);
  for (const path of [ZIP, PUBLIC]) bundles[path] = host.files.get(`/work/${path}`) ?? new Uint8Array();
});

function hostWith(files: Readonly<Record<string, string>> = {}, more = ''): MemoryHost {
  return createMemoryHost({ ...below('kits/prueba', kitWith(more, files)), ...bundles });
}

function manifest(from: string, to: string): Readonly<Record<string, string>> {
  return { 'kit.yaml': (kitWith('')['kit.yaml'] ?? '').replace(from, to) };
}

async function since(host: MemoryHost, bundle = ZIP): Promise<{ code: number; out: string; err: string }> {
  const code = await main(['validate', '--since', bundle, '--rule', 'unraised-version'], host);
  return { code, ...host.said };
}

describe('relevo validate --since', () => {
  it('says nothing while the kit is what was handed over', async () => {
    expect(await since(hostWith())).toMatchObject({ code: 0, err: '' });
  });

  it('asks for a higher version when anything changed, and names the file', async () => {
    const { code, out } = await since(hostWith({}, 'Algo más.\n'));
    expect(code).toBe(1);
    expect(out).toMatch(/kit\.yaml:3:\d+ error unraised-version/);
    expect(out).toContain('01-sesion.md');
  });

  it('is content with a higher one, and not with a lower one', async () => {
    expect((await since(hostWith(manifest('1.0.0', '1.1.0'), 'Algo más.\n'))).code).toBe(0);
    expect((await since(hostWith(manifest('1.0.0', '1.0.0-rc.1')))).code).toBe(1);
  });

  it('refuses in one line what is damaged, no handover, or another kit', async () => {
    const damaged = hostWith();
    damaged.files.set(`/work/${ZIP}`, (bundles[ZIP] ?? new Uint8Array()).subarray(0, 900));
    const answers = [
      await since(damaged),
      await since(hostWith(), PUBLIC),
      await since(hostWith(manifest('id: prueba', 'id: otra'))),
    ];
    for (const { code, err } of answers) {
      expect(code).toBe(2);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(new Set(answers.map(({ err }) => err)).size).toBe(3);
  });
});
