import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBag } from '../../src/bundle/bag.ts';
import { brokenRules } from '../helpers/rfc8493.ts';
import { INFO, PAYLOAD, verifyBytes, zipEntries } from './zip-bytes.ts';

type Files = Map<string, Uint8Array>;

function madeBag(): Files {
  const entries = createBag(PAYLOAD, INFO);
  return new Map(
    entries.map((entry) => [
      entry.path.slice(INFO.name.length + 1),
      'bytes' in entry ? entry.bytes : new Uint8Array(),
    ]),
  );
}

function set(files: Files, path: string, text: string): void {
  files.set(path, new TextEncoder().encode(text));
}

function edit(files: Files, path: string, change: (text: string) => string): void {
  set(files, path, change(new TextDecoder().decode(files.get(path))));
}

/** Writes the manifests of the tag files anew, as one who tampers would. */
function seal(files: Files): void {
  const tags = [...files.keys()].filter((path) => !/^(data\/|tagmanifest-)/.test(path));
  for (const algorithm of ['sha256', 'sha512']) {
    const line = (path: string): string =>
      `${createHash(algorithm)
        .update(files.get(path) ?? '')
        .digest('hex')}  ${path}\n`;
    set(files, `tagmanifest-${algorithm}.txt`, tags.map(line).join(''));
  }
}

/** A bag of another program with the file `100%.txt`, and how its manifests write that name; ours takes none. */
function withPercent(written: string): Files {
  const files = madeBag();
  const old = 'data/cuaderno.pdf';
  files.set('data/100%.txt', files.get(old) ?? new Uint8Array());
  files.delete(old);
  for (const each of ['sha256', 'sha512'])
    edit(files, `manifest-${each}.txt`, (text) => text.replace(old, `data/${written}`));
  seal(files);
  return files;
}

async function oursRefuses(files: Files): Promise<boolean> {
  const entries = [...files].map(([path, bytes]) => ({ path: `${INFO.name}/${path}`, bytes }));
  return (await verifyBytes(await zipEntries(entries))).problems.length > 0;
}

/** Each bag is sealed after it was broken, so that no checksum of a tag file gives it away. */
const BROKEN: readonly (readonly [what: string, said: string, breakIt: (files: Files) => void])[] = [
  ['has no declaration', '2.1.1 bagit.txt', (files) => files.delete('bagit.txt')],
  [
    'declares another version',
    '2.1.1 bagit.txt',
    (files) => edit(files, 'bagit.txt', (text) => text.replace('1.0', '2.0')),
  ],
  [
    'declares another encoding',
    '2.1.1 bagit.txt',
    (files) => edit(files, 'bagit.txt', (text) => text.replace('UTF-8', 'ISO-8859-1')),
  ],
  [
    'begins with a byte order mark',
    '2.1.1 bagit.txt',
    (files) => edit(files, 'bagit.txt', (text) => `\uFEFF${text}`),
  ],
  [
    'declares more than it may',
    '2.1.1 bagit.txt',
    (files) => edit(files, 'bagit.txt', (text) => `${text}More: 1\n`),
  ],
  [
    'has no manifest',
    '2.1.3 a bag must have',
    (files) => {
      files.delete('manifest-sha256.txt');
      files.delete('manifest-sha512.txt');
    },
  ],
  ['lacks a file', '3 manifest-sha256.txt: not there', (files) => files.delete('data/cuaderno.pdf')],
  [
    'holds a changed file',
    '3 manifest-sha512.txt: changed',
    (files) => set(files, 'data/cuaderno.pdf', 'UNO'),
  ],
  [
    'holds a file that is not listed',
    '3 manifest-sha256.txt: not listed',
    (files) => set(files, 'data/x', ''),
  ],
  [
    'lists a file in one manifest only',
    '3 manifest-sha512.txt: not listed',
    (files) => edit(files, 'manifest-sha512.txt', (text) => text.slice(text.indexOf('\n') + 1)),
  ],
  [
    'lists a file twice',
    '2.1.3 manifest-sha256.txt: listed twice',
    (files) => edit(files, 'manifest-sha256.txt', (text) => text + text.slice(0, text.indexOf('\n') + 1)),
  ],
  [
    'lists a tag file as payload',
    '2.1.3 manifest-sha256.txt: no payload',
    (files) => edit(files, 'manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  bagit.txt\n`),
  ],
  [
    'lists a path that leads out',
    '2.1.3 manifest-sha256.txt: the path leads out',
    (files) => edit(files, 'manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/../../x\n`),
  ],
  [
    'cuts a checksum short',
    '2.1.3 manifest-sha256.txt: no checksum',
    (files) => edit(files, 'manifest-sha256.txt', (text) => text.slice(1)),
  ],
  [
    'counts its payload wrongly',
    '2.2.2 bag-info.txt: Payload-Oxum says 10.4',
    (files) => edit(files, 'bag-info.txt', (text) => text.replace('10.3', '10.4')),
  ],
  [
    'counts its payload twice',
    '2.2.2 bag-info.txt: Payload-Oxum stands there more',
    (files) => edit(files, 'bag-info.txt', (text) => `${text}Payload-Oxum: 10.3\n`),
  ],
];

describe('a bag, read by the RFC alone', () => {
  it('is valid as the program makes it', () => {
    expect(brokenRules(madeBag())).toEqual([]);
  });

  it('may have upper-case checksums, a longer gap and an asterisk before a path', () => {
    const files = madeBag();
    edit(files, 'manifest-sha256.txt', (text) =>
      text.replace(/^(\S+) {2}/gm, (_, sum: string) => `${sum.toUpperCase()} \t*`),
    );
    seal(files);
    expect(brokenRules(files)).toEqual([]);
  });

  it.each(BROKEN)('is refused when it %s, by both readers', async (_, said, breakIt) => {
    const files = madeBag();
    breakIt(files);
    seal(files);
    expect(brokenRules(files)).toContainEqual(expect.stringContaining(said));
    expect(await oursRefuses(files)).toBe(true);
  });

  it('may hold a name with a percent sign when another program wrote it as the text says', async () => {
    const files = withPercent('100%25.txt');
    expect(brokenRules(files)).toEqual([]);
    expect(await oursRefuses(files)).toBe(false);
  });

  it('breaks a rule when a percent sign is left as it is, although we read what older programs wrote so', async () => {
    const files = withPercent('100%.txt');
    expect(brokenRules(files)).toContainEqual(expect.stringContaining('2.1.3 manifest-sha256.txt: only %'));
    expect(await oursRefuses(files)).toBe(false);
  });

  it('is refused when its tag files are not the sealed ones', () => {
    const files = madeBag();
    edit(files, 'bag-info.txt', (text) => text.replace('Institución', 'Otra'));
    expect(brokenRules(files)).toContain('3 tagmanifest-sha256.txt: changed: bag-info.txt');
  });

  it('is refused when the manifest of the tag files lists payload, itself, or not the manifests', () => {
    const files = madeBag();
    const sum = '0'.repeat(64);
    set(files, 'tagmanifest-sha256.txt', `${sum}  data/cuaderno.pdf\n${sum}  tagmanifest-sha256.txt\n`);
    expect(brokenRules(files)).toEqual(
      expect.arrayContaining([
        '2.2.1 tagmanifest-sha256.txt: payload: data/cuaderno.pdf',
        '2.2.1 tagmanifest-sha256.txt: a manifest of tag files: tagmanifest-sha256.txt',
        '2.2.1 tagmanifest-sha256.txt: not listed: manifest-sha512.txt',
      ]),
    );
  });

  it('is refused by both readers whichever byte of whichever file is changed', async () => {
    const paths = [...madeBag().keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, bits) => {
          const files = madeBag();
          const bytes = Uint8Array.from(files.get(path) ?? []);
          const where = at % bytes.length;
          bytes[where] = (bytes[where] ?? 0) ^ bits;
          files.set(path, bytes);
          const broken = brokenRules(files);
          // In what nothing vouches for, upper case in a checksum or a tab for a space says the same in other letters.
          if (path.startsWith('tagmanifest') && broken.length === 0) return;
          expect(broken).not.toEqual([]);
          expect(await oursRefuses(files)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
