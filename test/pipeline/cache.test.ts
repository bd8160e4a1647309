import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const CACHE = '/work/.relevo/cache/';

function hostOf(session = 'Un párrafo.'): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith(session)));
}

function filesIn(host: MemoryHost, folder: string): ReadonlyMap<string, string> {
  const found = [...host.files].filter(([path]) => path.startsWith(folder));
  return new Map(found.map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]));
}

function moveCache(from: MemoryHost, to: MemoryHost): void {
  for (const [path, bytes] of from.files) if (path.startsWith(CACHE)) to.files.set(path, bytes);
}

async function build(host: MemoryHost, ...more: string[]): Promise<ReadonlyMap<string, string>> {
  expect(await main(['build', '--quiet', ...more], host)).toBe(0);
  return filesIn(host, '/work/dist/');
}

function entriesOf(host: MemoryHost): readonly string[] {
  return [...filesIn(host, CACHE).keys()].filter((path) => !path.endsWith('.gitignore'));
}

describe('the cache', () => {
  it('gives the same bytes as making everything anew', async () => {
    const host = hostOf();
    const first = await build(host);
    for (const path of first.keys()) host.files.delete(path);
    const again = await build(host);
    expect(again).toEqual(first);
    expect(await build(hostOf(), '--no-cache')).toEqual(first);
  });

  it('makes anew only the documents that show what changed', async () => {
    const before = hostOf();
    await build(before);
    const known = entriesOf(before).length;
    const after = hostOf('Otro párrafo.');
    moveCache(before, after);
    await build(after);
    const made = entriesOf(after).length - known;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(known);
    expect(filesIn(after, '/work/dist/')).toEqual(await build(hostOf('Otro párrafo.'), '--no-cache'));
  });

  it('takes nothing that was cut, changed or mixed up', async () => {
    const host = hostOf();
    const first = await build(host);
    const places = entriesOf(host);
    for (const [at, place] of places.entries()) {
      const bytes = Buffer.from(host.files.get(place) ?? new Uint8Array());
      const other = host.files.get(places[at + 1] ?? places[0] ?? '') ?? bytes;
      const damaged = [bytes.subarray(0, bytes.length - 9), Buffer.from('nada'), other][at % 3] ?? bytes;
      host.files.set(place, damaged);
    }
    expect(await build(host)).toEqual(first);
  });

  it('is not written at all when it is not wanted, and tells git to leave it alone when it is', async () => {
    const host = hostOf();
    await build(host, '--no-cache');
    expect(filesIn(host, CACHE).size).toBe(0);
    await build(host);
    expect(filesIn(host, CACHE).get(`${CACHE}.gitignore`)).toBe('*\n');
  });

  it('is another one for another build of the program', async () => {
    const host = hostOf();
    await build(host);
    const known = entriesOf(host).length;
    const other: MemoryHost = { ...hostOf(), engine: 'another' };
    moveCache(host, other);
    await build(other);
    expect(entriesOf(other).length).toBe(2 * known);
  });
});
