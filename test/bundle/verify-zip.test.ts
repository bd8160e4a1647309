import { ZipArchive } from 'archiver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBag, type ZipEntry } from '../../src/bundle/bag.ts';
import { file, INFO, PAYLOAD, verifyBytes, zipEntries, zipOf } from './zip-bytes.ts';

async function problemsAfter(
  change: (entries: readonly ZipEntry[]) => readonly ZipEntry[],
): Promise<readonly string[]> {
  const { problems } = await verifyBytes(await zipEntries(change(createBag(PAYLOAD, INFO))));
  return problems.map(({ kind, entry }) => `${kind} ${entry}`);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('verifying a zip', () => {
  it('finds nothing wrong with a bundle as it was made', async () => {
    const verdict = await verifyBytes(await zipOf(PAYLOAD));
    expect(verdict.problems).toEqual([]);
    expect(verdict.files).toBe(9);
  });

  it('names a document that is missing', async () => {
    expect(await problemsAfter((all) => all.filter(({ path }) => !path.endsWith('cuaderno.pdf')))).toEqual(
      ['wrong-count 7.2 ≠ 10.3', 'missing data/cuaderno.pdf'].sort((a, b) =>
        a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1,
      ),
    );
  });

  it('names a document that was changed', async () => {
    const change = await problemsAfter((all) =>
      all.map((each) =>
        each.path.endsWith('cuaderno.pdf') ? { path: each.path, bytes: bytes('otr') } : each,
      ),
    );
    expect(change).toEqual(['changed data/cuaderno.pdf']);
  });

  it('names a document that nobody listed', async () => {
    const found = await problemsAfter((all) => [
      ...all,
      { path: `${INFO.name}/data/zz.pdf`, bytes: bytes('') },
    ]);
    expect(found).toContain('extra data/zz.pdf');
  });

  it('names a list that was rewritten to hide a change', async () => {
    const found = await problemsAfter((all) =>
      all.map((each) =>
        each.path.endsWith('/manifest-sha256.txt') ? { path: each.path, bytes: bytes('') } : each,
      ),
    );
    expect(found).toContain('changed manifest-sha256.txt');
    expect(found).toContain('extra data/cuaderno.pdf');
  });

  it('refuses names that lead outside, before it reads a byte', async () => {
    for (const path of [
      '../fuera.txt',
      `${INFO.name}/../../fuera.txt`,
      '/etc/fuera.txt',
      `${INFO.name}/data/con.txt`,
    ]) {
      const found = await problemsAfter((all) => [...all, { path: 'MARCA', bytes: bytes('x') }]);
      expect(found.length).toBeGreaterThan(0);
      const zip = await zipEntries([
        ...createBag(PAYLOAD, INFO),
        { path: 'M'.repeat(path.length), bytes: bytes('x') },
      ]);
      const mark = Buffer.from('M'.repeat(path.length));
      let at = zip.indexOf(mark);
      while (at !== -1) {
        zip.write(path, at);
        at = zip.indexOf(mark);
      }
      const { problems } = await verifyBytes(zip);
      expect(problems.map(({ kind }) => kind)).toContain('unsafe');
    }
  });

  it('refuses a symbolic link', async () => {
    const archive = new ZipArchive();
    const chunks: Uint8Array[] = [];
    archive.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    archive.symlink(`${INFO.name}/data/enlace`, '/etc/passwd');
    await archive.finalize();
    const { problems } = await verifyBytes(Buffer.concat(chunks));
    expect(problems.map(({ kind }) => kind)).toContain('unsafe');
  });

  it('names entries that a machine without case takes for one', async () => {
    const found = await problemsAfter((all) => [
      ...all,
      { path: `${INFO.name}/data/CUADERNO.pdf`, bytes: bytes('x') },
    ]);
    expect(found).toEqual([`duplicate ${INFO.name}/data/cuaderno.pdf`]);
  });

  it('refuses a bomb by what it claims, without unpacking it', async () => {
    const zip = await zipEntries([
      ...createBag(PAYLOAD, INFO),
      { path: `${INFO.name}/data/z.txt`, bytes: new Uint8Array(30_000_000) },
    ]);
    const claimed = zip.lastIndexOf(Buffer.from('z.txt'));
    zip.writeUInt32LE(2_000_000_000, claimed - `${INFO.name}/data/`.length - 46 + 24);
    const { problems } = await verifyBytes(zip);
    expect(problems.map(({ kind }) => kind)).toContain('too-large');
  });

  it('says so when a file is no zip, or a zip is no bag', async () => {
    expect((await verifyBytes(bytes('nada'))).problems[0]?.kind).toBe('not-a-zip');
    const zip = await zipEntries([{ path: 'a/b.txt', bytes: bytes('x') }]);
    expect((await verifyBytes(zip)).problems[0]?.kind).toBe('not-a-bag');
  });

  it('gives a verdict for any damage, and calls nothing valid whose documents differ', async () => {
    const whole = await zipOf([...PAYLOAD, file('largo.txt', 'palabra '.repeat(200))]);
    const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, cut }) => {
        const changed = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) changed[at] = byte;
        const { problems, files } = await verifyBytes(changed);
        expect(problems.length > 0 || files === 10).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
