import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPo } from '../../src/translate/read-po.ts';
import { writePo } from '../../src/translate/write-po.ts';
import { exportBytes, readBytes, twoLanguages } from './two-languages.ts';

const HEAD = { kit: 'prueba', version: '1.0.0', language: 'en' };

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a PO file', () => {
  it('says again what was written into it, whatever the texts hold', async () => {
    const text = fc.string({ maxLength: 60, unit: 'grapheme' }).filter((each) => !/\p{Cs}/u.test(each));
    await fc.assert(
      fc.asyncProperty(
        text,
        text.filter((each) => each !== ''),
        fc.boolean(),
        async (said, source, isFuzzy) => {
          const entry = { key: 'a#b/c-1', source, text: said, isFuzzy };
          const bytes = await writePo(HEAD, {
            entries: [{ ...entry, previous: `${source}!` }],
            obsolete: [],
          });
          const { entries } = await readBytes(bytes);
          expect(entries).toMatchObject([{ ...entry, previous: `${source}!` }]);
        },
      ),
      { numRuns: 60, seed: 20_261_125 },
    );
  });

  it('is read or refused on a line of it, whatever the bytes', async () => {
    const good = await exportBytes(twoLanguages(''));
    const broken = fc
      .tuple(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 4 }))
      .map(([at, more]) => Uint8Array.from([...good.slice(0, at), ...more, ...good.slice(at + more.length)]));
    const cut = fc.nat(good.length).map((at) => good.slice(0, at));
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, cut, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const read = await readPo(bytes);
        const lines = new TextDecoder().decode(bytes).split('\n').length;
        if (!read.ok) expect(read.problem.line).toBeGreaterThanOrEqual(1);
        if (!read.ok) expect(read.problem.line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
  });

  it.each([
    ['a string does not end', 'msgid "uno\nmsgstr ""\n', 'po.open-string', 5],
    ['a mark within a text lacks its backslash', 'msgid "uno "dos" tres"\nmsgstr ""\n', 'po.stray-word', 5],
    ['a text has two translations', 'msgid "uno"\nmsgstr[0] "a"\nmsgstr[1] "b"\n', 'po.forms', 1],
  ])('is refused where %s, in words of its own', async (_, entry, key, line) => {
    const text = `msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "a"\n${entry}`;
    expect(await readPo(bytesOf(text))).toMatchObject({ ok: false, problem: { line, message: { key } } });
  });

  it('is refused where it has one text twice, on the second', async () => {
    const entry = 'msgctxt "a"\nmsgid "uno"\nmsgstr "one"\n';
    const read = await readPo(bytesOf(`msgid ""\nmsgstr "Language: en\\n"\n\n${entry}\n${entry}`));
    expect(read).toMatchObject({ ok: false, problem: { line: 8, message: { key: 'po.twice' } } });
  });

  it('is refused when it is not UTF-8', async () => {
    const read = await readPo(Uint8Array.from([0x6d, 0xff, 0xfe]));
    expect(read).toMatchObject({ ok: false, problem: { message: { key: 'po.not-utf8' } } });
  });

  it('has the same bytes for the same kit', async () => {
    expect(await exportBytes(twoLanguages(''))).toEqual(await exportBytes(twoLanguages('')));
  });
});
