import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBag } from '../../src/bundle/bag.ts';
import { bundleName } from '../../src/bundle/bundle-name.ts';
import { DATE, file, INFO, PAYLOAD, zipOf } from './zip-bytes.ts';

function textOf(path: string): string {
  const entry = createBag(PAYLOAD, INFO).find((each) => each.path === `${INFO.name}/${path}`);
  return new TextDecoder().decode(entry && 'bytes' in entry ? entry.bytes : undefined);
}

describe('a bag', () => {
  it('declares BagIt 1.0 in UTF-8', () => {
    expect(textOf('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('says how many bytes and files it holds', () => {
    expect(textOf('bag-info.txt')).toContain('Payload-Oxum: 10.3\n');
  });

  it('lists every file of the payload, by the name that it has', () => {
    const paths = textOf('manifest-sha256.txt')
      .trim()
      .split('\n')
      .map((line) => line.split('  ')[1]);
    expect(paths).toEqual(['data/cuaderno.pdf', 'data/participant/ñandú.txt', 'data/source/notas y más.txt']);
  });

  it.each([
    ['a percent sign', 'source/100%.txt', 'bundle.escaped-name'],
    ['what looks escaped', 'source/a%0Ab.txt', 'bundle.escaped-name'],
    ['a line feed', 'source/a\nb.txt', 'bundle.bad-name'],
    ['a carriage return', 'source/a\rb.txt', 'bundle.bad-name'],
  ])('takes no file with %s in its name, which its readers would call differently', (_, path, key) => {
    expect(() => createBag([file(path, 'x')], INFO)).toThrow(
      expect.objectContaining({ phrase: { key, values: { name: `${INFO.name}/data/${path}` } } }),
    );
  });

  it('puts a value that would break a line of bag-info on one line', () => {
    const entries = createBag(PAYLOAD, { ...INFO, description: 'a\nPayload-Oxum: 0.0' });
    const info = entries.find(({ path }) => path.endsWith('bag-info.txt'));
    const text = new TextDecoder().decode(info && 'bytes' in info ? info.bytes : undefined);
    expect(text).toContain('External-Description: a Payload-Oxum: 0.0\n');
  });

  it('is the same whatever the order of its payload', () => {
    expect(createBag([...PAYLOAD].reverse(), INFO)).toEqual(createBag(PAYLOAD, INFO));
  });
});

describe('the name of a bundle', () => {
  it('says kit, version, audience, language and role', () => {
    const edition = { audience: 'policia', language: 'es', role: 'trainer' };
    expect(bundleName({ kit: 'trata', version: '0.1.0', edition })).toBe('trata-0.1.0-policia-es-trainer');
    expect(bundleName({ kit: 'trata', version: '0.1.0' })).toBe('trata-0.1.0-handover');
    const variants = ['large-print', 'a4'];
    expect(bundleName({ kit: 'trata', version: '0.1.0', variants })).toBe(
      'trata-0.1.0-handover-large-print-a4',
    );
  });
});

describe('a zip', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relevo-bag-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has the same bytes each time, and in any order of its payload', async () => {
    const first = await zipOf(PAYLOAD);
    expect(await zipOf([...PAYLOAD].reverse())).toEqual(first);
  });

  it('opens in unzip and 7z, and its manifests hold in sha256sum', async () => {
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, await zipOf(PAYLOAD));
    execFileSync('unzip', ['-tqq', zip]);
    execFileSync('7z', ['t', zip]);
    execFileSync('unzip', ['-qq', zip, '-d', folder]);
    const bag = join(folder, INFO.name);
    expect(readdirSync(bag)).toContain('bag-info.txt');
    for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      execFileSync('sha256sum', ['--quiet', '-c', name], { cwd: bag });
    }
    for (const name of ['manifest-sha512.txt', 'tagmanifest-sha512.txt']) {
      execFileSync('sha512sum', ['--quiet', '-c', name], { cwd: bag });
    }
  });

  it('shows the day of the version on every entry, in any time zone', async () => {
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, await zipOf([file('a.txt', 'a')], DATE));
    const listing = execFileSync('unzip', ['-l', zip], { env: { ...process.env, TZ: 'UTC' } }).toString();
    expect(listing.match(/2026-11-20 00:00/g)?.length).toBe(7);
  });
});
