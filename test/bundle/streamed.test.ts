import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createBag, type StreamedFile } from '../../src/bundle/bag.ts';
import { bundleName } from '../../src/bundle/bundle-name.ts';
import { HostError, UsageError } from '../../src/model/trouble.ts';
import { file, INFO, PAYLOAD, verifyBytes, zipOf } from './zip-bytes.ts';

function streamed(path: string, text: string, later = text): StreamedFile {
  const bytes = Buffer.from(text);
  const hex = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  return {
    path,
    size: bytes.length,
    sha256: hex('sha256'),
    sha512: hex('sha512'),
    stream: () => Readable.from([Buffer.from(later)]),
  };
}

describe('a large file', () => {
  it('gives the same bag whether it is held or streamed', async () => {
    const held = await verifyBytes(await zipOf([...PAYLOAD, file('film.mp4', 'luz')]));
    const zip = await zipOf([...PAYLOAD, streamed('film.mp4', 'luz')]);
    const verdict = await verifyBytes(zip);
    expect(verdict).toEqual(held);
    expect(verdict).toMatchObject({ problems: [], identifier: INFO.name });
  });

  it('that changed since it was measured stops the bundle with its name', async () => {
    const zip = zipOf([streamed('film.mp4', 'luz', 'sombra')]);
    await expect(zip).rejects.toBeInstanceOf(HostError);
    await expect(zip).rejects.toMatchObject({ phrase: { key: 'host.changed' } });
  });

  it('is stored, not packed once more', async () => {
    const text = 'a'.repeat(10_000);
    expect((await zipOf([streamed('film.mp4', text)])).includes(text)).toBe(true);
    expect((await zipOf([streamed('film.txt', text)])).includes(text)).toBe(false);
  });
});

describe('names in a bundle', () => {
  it('that some machine cannot write stop it', () => {
    for (const path of ['con.pdf', 'a\u202eb.pdf', 'a:b.pdf', 'fin.', `${'x'.repeat(256)}.pdf`]) {
      expect(() => createBag([file(path, 'x')], INFO)).toThrow(UsageError);
    }
  });

  it('that differ by case alone stop it', () => {
    expect(() => createBag([file('Acta.pdf', 'x'), file('acta.pdf', 'y')], INFO)).toThrow(UsageError);
  });

  it('are never longer than 180 characters', () => {
    const edition = { audience: 'a'.repeat(90), language: 'es', role: 'trainer' };
    expect(() => bundleName({ kit: 'k'.repeat(80), version: '1.0.0', edition })).toThrow(UsageError);
  });
});
