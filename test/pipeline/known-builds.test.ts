import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const KIT = '/work/kits/prueba';
const SESSION = `${KIT}/es/modules/01-marco/01-sesion.md`;
const CACHE = '/work/.relevo/cache/';
const DIST = '/work/dist/';

/** Few documents of one edition, so that a build is quick. */
const FEW = ['build', '--role', 'trainer', '--document', 'trainer-guide'];
/** One page. */
const LEAST = ['build', '--role', 'participant', '--document', 'agenda'];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files that were written below the folder, though perhaps with the bytes that were there. */
  readonly written: readonly string[];
}

function hostOf(session = 'Un párrafo.', environment: Record<string, string> = {}): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith(session)), environment);
}

function setSession(host: MemoryHost, session: string): void {
  const text = kitWith(session)['es/modules/01-marco/01-sesion.md'];
  host.files.set(SESSION, new TextEncoder().encode(text));
}

async function run(host: MemoryHost, args: readonly string[] = FEW): Promise<Ran> {
  const before = new Map(host.files);
  host.said.out = '';
  host.said.err = '';
  const code = await main(args, host);
  expect(code, host.said.err).toBeLessThan(2);
  const written = [...host.files].filter(
    ([path, bytes]) => path.startsWith(DIST) && before.get(path) !== bytes,
  );
  return { code, ...host.said, written: written.map(([path]) => path) };
}

function bytesIn(host: MemoryHost, folder: string): ReadonlyMap<string, string> {
  const found = [...host.files].filter(([path]) => path.startsWith(folder));
  return new Map(found.map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]));
}

/** Places of whole builds in the cache, as opposed to documents. */
function knownBuilds(host: MemoryHost): readonly string[] {
  return [...bytesIn(host, CACHE)].filter(([, entry]) => entry.includes('"outputs"')).map(([path]) => path);
}

describe('a build with nothing changed', () => {
  it('says again what the first one said, and makes nothing', async () => {
    // A letter that no font here has is found when pages are laid out, in no document that a cache keeps.
    const host = hostOf('Un signo: \u{13000}.');
    const first = await run(host);
    expect(first.written.length).toBeGreaterThan(0);
    expect(first.err).toContain('missing-glyph');
    expect(await run(host)).toEqual({ ...first, written: [] });
    const json = await run(host, [...FEW, '--format', 'json']);
    expect(json.written).toEqual([]);
    const anew = await run(host, [...FEW, '--format', 'json', '--no-cache']);
    expect({ ...json, written: anew.written }).toEqual(anew);
  });

  it('is none when the day, the date, the words or the looks that were asked for are others', async () => {
    for (const [args, environment] of [
      [[...LEAST, '--theme', 'large-print'], {}],
      [[...LEAST, '--paper', 'a4'], {}],
      [[...LEAST, '--lang', 'en'], {}],
      [[...LEAST, '--output', 'dist/otra'], {}],
      [[...LEAST, '--booklet'], {}],
      [LEAST, { SOURCE_DATE_EPOCH: '1700000000' }],
    ] as const) {
      const host = hostOf();
      await run(host, LEAST);
      const other: MemoryHost = { ...host, environment: { ...host.environment, ...environment } };
      expect((await run(other, args)).written).not.toEqual([]);
    }
    const host = hostOf();
    await run(host, LEAST);
    const tomorrow: MemoryHost = { ...host, now: () => host.now() + 86_400 };
    expect((await run(tomorrow, LEAST)).written).not.toEqual([]);
    const newer: MemoryHost = { ...host, engine: 'another' };
    expect((await run(newer, LEAST)).written).not.toEqual([]);
  });

  it('is none when a file came, went, changed or got another name', async () => {
    const picture = `${KIT}/assets/nota.txt`;
    const changes: readonly ((host: MemoryHost) => void)[] = [
      (host) => host.files.set(picture, new TextEncoder().encode('nueva')),
      (host) => host.files.delete(`${KIT}/es/aids/01-tarjeta.md`),
      (host) => setSession(host, 'Otro párrafo.'),
      (host) => {
        host.files.set(
          SESSION.replace('01-sesion', '02-sesion'),
          host.files.get(SESSION) ?? new Uint8Array(),
        );
        host.files.delete(SESSION);
      },
    ];
    for (const change of changes) {
      const host = hostOf();
      await run(host);
      change(host);
      const after = await run(host);
      expect(after.written).not.toEqual([]);
      expect(knownBuilds(host).length).toBe(2);
    }
  });

  it('makes again what was removed, cut or changed in the output folder', async () => {
    const host = hostOf();
    const { written } = await run(host);
    const first = bytesIn(host, DIST);
    const [path = ''] = written;
    const bytes = host.files.get(path) ?? new Uint8Array();
    const flipped = Uint8Array.from(bytes, (byte, at) => (at === 99 ? byte ^ 1 : byte));
    for (const damaged of [undefined, bytes.subarray(0, 999), flipped]) {
      if (damaged) host.files.set(path, damaged);
      else host.files.delete(path);
      await run(host);
      expect(bytesIn(host, DIST)).toEqual(first);
    }
  });

  it('trusts no entry that was cut, changed, swapped with another or emptied', async () => {
    const host = hostOf();
    const first = await run(host);
    const [place = ''] = knownBuilds(host);
    const entry = Buffer.from(host.files.get(place) ?? new Uint8Array());
    const other = hostOf('Otro párrafo.');
    await run(other);
    const foreign = other.files.get(knownBuilds(other)[0] ?? '') ?? entry;
    const changed = Buffer.from(
      entry.toString('latin1').replace('"hasErrors":false', '"hasErrors":true '),
      'latin1',
    );
    expect(changed).not.toEqual(entry);
    for (const damaged of [entry.subarray(0, entry.length - 5), changed, foreign, Buffer.alloc(0)]) {
      host.files.set(place, damaged);
      expect(await run(host)).toEqual(first);
      expect(bytesIn(host, place).get(place)).toBe(entry.toString('latin1'));
    }
  });

  it('is not kept of a kit that is refused, of a dry run, or without a cache', async () => {
    const host = hostOf('::: desconocido\n:::');
    host.files.set(`${KIT}/contacts.yaml`, new TextEncoder().encode('- id: [\n'));
    const refused = await run(host);
    expect(refused.code).toBe(1);
    expect(await run(host)).toEqual(refused);
    expect(knownBuilds(host)).toEqual([]);
    const sound = hostOf();
    const dry = await run(sound, [...FEW, '--dry-run']);
    expect(await run(sound, [...FEW, '--dry-run'])).toEqual(dry);
    await run(sound, [...FEW, '--no-cache']);
    expect(bytesIn(sound, CACHE).size).toBe(0);
  });

  it('leaves the bytes that a build without a cache leaves, whatever was edited, undone and built before', async () => {
    const edits = fc.array(
      fc.oneof(
        fc.constantFrom('Un párrafo.', 'Otro párrafo.', '', 'Un signo: \u{13000}.'),
        fc.string({ unit: fc.constantFrom(...'aeñ .-*#0\n'), maxLength: 12 }),
      ),
      { minLength: 2, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (sessions) => {
        const host = hostOf();
        for (const session of sessions) {
          setSession(host, session);
          const kept = await run(host);
          const anew = hostOf(session);
          const made = await run(anew, [...FEW, '--no-cache']);
          expect({ ...kept, written: [] }).toEqual({ ...made, written: [] });
          if (made.code === 0) expect(bytesIn(host, DIST)).toEqual(bytesIn(anew, DIST));
        }
      }),
      { numRuns: 4, seed: 20_260_302 },
    );
  });
});
