import { describe, expect, it } from 'vitest';
import { createBag } from '../../src/bundle/bag.ts';
import { INFO, PAYLOAD, verifyBytes, zipEntries, zipOf } from './zip-bytes.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Where the header of an entry begins, in the list at the end or before its bytes. */
function headerOf(zip: Buffer, name: string, signature: number): number {
  const [length, offset] = signature === CENTRAL ? [28, 46] : [26, 30];
  for (let at = 0; at + offset < zip.length; at += 1) {
    if (zip.readUInt32LE(at) !== signature) continue;
    const end = at + offset + zip.readUInt16LE(at + length);
    if (zip.toString('utf8', at + offset, end).endsWith(name)) return at;
  }
  throw new Error(`no header of ${name}`);
}

async function kindsAfter(change: (zip: Buffer) => Buffer | undefined): Promise<readonly string[]> {
  const zip = await zipOf(PAYLOAD);
  const { problems } = await verifyBytes(change(zip) ?? zip);
  return problems.map(({ kind }) => kind);
}

/** A zip with an entry of this name, put in place of one as long that no writer would mend. */
async function withEntry(path: string): Promise<Buffer> {
  const mark = `é${'M'.repeat(bytesOf(path).length - 2)}`;
  const zip = await zipEntries([...createBag(PAYLOAD, INFO), { path: mark, bytes: bytesOf('x') }]);
  for (let at = zip.indexOf(mark); at !== -1; at = zip.indexOf(mark)) zip.write(path, at);
  return zip;
}

describe('a hostile zip', () => {
  it('is refused when the header before an entry names another file than the list', async () => {
    const kinds = await kindsAfter((zip) => {
      const at = headerOf(zip, 'cuaderno.pdf', LOCAL);
      zip.write('otrolibr.pdf', at + 30 + `${INFO.name}/data/`.length);
      return undefined;
    });
    expect(kinds).toEqual(['damaged']);
  });

  it('is refused when two entries lie on the same bytes', async () => {
    const kinds = await kindsAfter((zip) => {
      const [one, other] = ['data/cuaderno.pdf', 'bagit.txt'].map((name) => headerOf(zip, name, CENTRAL));
      zip.writeUInt32LE(zip.readUInt32LE((other ?? 0) + 42), (one ?? 0) + 42);
      return undefined;
    });
    expect(kinds).toContain('damaged');
  });

  it('is refused when a checksum is wrong', async () => {
    const kinds = await kindsAfter((zip) => {
      const at = headerOf(zip, 'cuaderno.pdf', CENTRAL) + 16;
      zip.writeUInt32LE((zip.readUInt32LE(at) ^ 1) >>> 0, at);
      return undefined;
    });
    expect(kinds).toContain('damaged');
  });

  it('is refused when an entry is longer or shorter than it says', async () => {
    for (const size of [0, 1, 4_000_000]) {
      const kinds = await kindsAfter((zip) => {
        zip.writeUInt32LE(size, headerOf(zip, 'cuaderno.pdf', CENTRAL) + 24);
        return undefined;
      });
      expect(kinds.length).toBeGreaterThan(0);
    }
  });

  it('is refused when an entry is encrypted', async () => {
    const kinds = await kindsAfter((zip) => {
      const at = headerOf(zip, 'cuaderno.pdf', CENTRAL) + 8;
      zip.writeUInt16LE(zip.readUInt16LE(at) | 1, at);
      return undefined;
    });
    expect(kinds).toContain('encrypted');
  });

  it('is refused wherever it is cut off', async () => {
    const zip = await zipOf(PAYLOAD);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const { problems } = await verifyBytes(zip.subarray(0, Math.floor(zip.length * part)));
      expect(problems[0]?.kind).toBe('not-a-zip');
    }
  });

  it.each([
    ['a drive', 'C:/datos.txt'],
    ['a device', `${INFO.name}/data/nul`],
    ['a device with an ending', `${INFO.name}/data/Com1.pdf`],
    ['a stream of a file', `${INFO.name}/data/a.pdf:oculto`],
    ['a point at the end', `${INFO.name}/data/a.`],
    ['a backslash', `${INFO.name}/data\\..\\a.txt`],
    ['an invisible turn of direction', `${INFO.name}/data/a\u202efdp.exe`],
    ['an empty part', `${INFO.name}/data//a.txt`],
  ])('is refused for a name with %s', async (_, path) => {
    const { problems } = await verifyBytes(await withEntry(path));
    expect(problems.map(({ kind }) => kind)).toContain('unsafe');
  });

  it('is refused for a file where another entry needs a folder', async () => {
    const { problems } = await verifyBytes(await withEntry(`${INFO.name}/data/participant`));
    expect(problems).toContainEqual({ kind: 'duplicate', entry: `${INFO.name}/data/participant` });
  });

  it('is refused for more entries than any bundle has, far beyond what the first zips could list', async () => {
    const entries = Array.from({ length: 70_001 }, (_, at) => ({
      path: `k/data/${at}`,
      bytes: new Uint8Array(),
    }));
    const { problems } = await verifyBytes(await zipEntries(entries));
    expect(problems).toEqual([{ kind: 'too-large', entry: '> 70000' }]);
  }, 60_000);
});
