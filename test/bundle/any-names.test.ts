import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBag } from '../../src/bundle/bag.ts';
import { UsageError } from '../../src/model/trouble.ts';
import { file, INFO, zipEntries } from './zip-bytes.ts';

/** As Windows documents them, written here once more. */
const DEVICES = ['CON', 'PRN', 'AUX', 'NUL'].concat([...'123456789'].flatMap((n) => [`COM${n}`, `LPT${n}`]));

function opensOnWindows(part: string): boolean {
  const stem = part.split('.')[0]?.trimEnd().toUpperCase() ?? '';
  const codes = [...part].map((character) => character.codePointAt(0) ?? 0);
  const isPlain = codes.every((code) => code > 31 && !'<>:"|?*\\/'.includes(String.fromCodePoint(code)));
  return part !== '' && isPlain && !/[. ]$/.test(part) && !DEVICES.includes(stem);
}

const part = fc.oneof(
  fc.constantFrom(
    'CON',
    'aux.pdf',
    'Nul .txt',
    'com1',
    'fin.',
    'fin ',
    '..',
    '.',
    'a\\b',
    'C:',
    'a\u202eb',
    '\u0000',
  ),
  fc.constantFrom(
    'ñandú.pdf',
    'n\u0303andu\u0301.pdf',
    'Guía 📘.pdf',
    '👩🏽‍🏫.pdf',
    '案内.pdf',
    'Acta.pdf',
    'acta.pdf',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 50, maxLength: 120, unit: fc.constantFrom(...'aé-') }),
);
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

interface Named {
  readonly name: string;
  /** Bit 11 of the general purpose flags (APPNOTE 6.3.10, 4.4.4). */
  readonly isUtf8: boolean;
}

/** What the central directory of a small zip says of its entries, read by the format's text alone. */
function listNames(zip: Buffer): readonly Named[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const named: Named[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    named.push({ name, isUtf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0 });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return named;
}

describe('any names in a bundle', () => {
  it('are refused with the name, or open on every machine', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 3 }), async (paths) => {
        let entries: ReturnType<typeof createBag>;
        try {
          entries = createBag(
            paths.map((each) => file(each, 'x')),
            INFO,
          );
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          expect(String(error.phrase.values?.['name'])).toContain('data/');
          return;
        }
        made += 1;
        for (const { name, isUtf8 } of listNames(await zipEntries(entries))) {
          expect(name).toBe(name.normalize('NFC'));
          expect(name.length).toBeLessThanOrEqual(180);
          expect(name.split('/').every(opensOnWindows)).toBe(true);
          expect(isUtf8 || /^[\x20-\x7e]+$/.test(name)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(20);
  });

  it('that are too long are told from those that are bad', () => {
    const long = `${'carpeta/'.repeat(22)}acta.pdf`;
    expect(() => createBag([file(long, 'x')], INFO)).toThrow(UsageError);
    try {
      createBag([file(long, 'x')], INFO);
    } catch (error) {
      expect(error).toMatchObject({ phrase: { key: 'bundle.long-name', values: { most: 180 } } });
    }
  });
});
