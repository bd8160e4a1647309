import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipStream } from '../../src/bundle/write-zip.ts';
import { readRoster } from '../../src/deliver/read-roster.ts';
import type { RawTable } from '../../src/model/table.ts';
import type { Workbook } from '../../src/model/workbook.ts';
import { openTables } from '../../src/pipeline/open-tables.ts';
import { packWorkbook } from '../../src/pipeline/pack-workbook.ts';
import { isoOfSerial } from '../../src/workbook/day-formats.ts';
import { workbookParts } from '../../src/workbook/workbook-parts.ts';

async function zipped(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const entries = [...parts].map(([path, bytes]) => ({ path, bytes }));
  for await (const chunk of zipStream(entries, 0)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function bookOf(rows: readonly (readonly (string | number)[])[]): Workbook {
  const cells = rows.map((row) => ({ cells: row.map((value) => ({ value })) }));
  return { title: '', sheets: [{ name: 'Hoja', columns: [20], rows: cells }] };
}

/** A workbook of ours with one part in other words. */
async function withPart(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = new Map(workbookParts(bookOf([['Nombre'], ['Ana'], [46_083]])));
  const text = new TextDecoder().decode(parts.get(path));
  return zipped(parts.set(path, new TextEncoder().encode(change(text))));
}

describe('a workbook that is read', () => {
  it('is a roster as people have it: titles, days of birth, formulas, a hidden sheet, notes at the side', async () => {
    const file = new URL('../fixtures/rosters/people-typed.xlsx', import.meta.url);
    const { participants, problems } = readRoster(await openTables(readFileSync(file)), '2026-03-02');
    expect(participants.map(({ code, name, sex, ageGroup }) => [code, name, sex, ageGroup])).toEqual([
      ['HN-26-001', 'María Inventada Núñez', 'F', '18–24'],
      ['HN-26-002', '=Fórmula Ficticia', 'M', '35–49'],
      ['HN-26-004', 'José Imaginario', 'M', '35–49'],
    ]);
    expect(participants[2]?.institution).toBe('Unidad');
    expect(problems).toEqual([{ row: 7, key: 'roster.no-name', sheet: 2 }]);
  });

  it('gives back every text that was written, and where it stood', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('=1+1', '_x0041_', '-2', '@x', '\t', '<&>"', ' a ', 'línea\nnueva'),
      fc.integer(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (rows) => {
        const read = await openTables(await packWorkbook(bookOf(rows)));
        // XML says nothing of what a carriage return is beside a line feed, and holds no control characters.
        const kept = (text: string) =>
          text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '\ufffd');
        const expected = rows.flatMap((cells, at) =>
          cells.length > 0 ? [{ row: at + 1, cells: cells.map((each) => kept(String(each))) }] : [],
        );
        expect(read).toEqual([{ name: 'Hoja', rows: expected }]);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('tells days by their format, in both ways of counting them', async () => {
    const dated = (xml: string) =>
      xml.replace('numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"', 'numFmtId="14" xfId="0"');
    const [table] = (await openTables(await withPart('xl/styles.xml', dated))) as readonly RawTable[];
    expect(table?.rows[2]).toEqual({ row: 3, cells: ['2026-03-02'] });
    expect([isoOfSerial(1), isoOfSerial(59), isoOfSerial(61)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ]);
    expect(isoOfSerial(44_621.7, true)).toBe('2026-03-02');
  });

  it('is refused, whole and without a word of it, when it is broken, hostile or too large', async () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "x">]>';
    expect(
      await openTables(
        await withPart('xl/sharedStrings.xml', (xml) => entity + xml.slice(xml.indexOf('<sst'))),
      ),
    ).toBe('table.unreadable');
    expect(await openTables(await withPart('xl/workbook.xml', (xml) => xml.slice(0, -5)))).toBe(
      'table.unreadable',
    );
    expect(await openTables(await packWorkbook(bookOf(Array.from({ length: 5001 }, () => ['a']))))).toBe(
      'table.too-large',
    );
    const padded = await withPart('xl/worksheets/sheet1.xml', (xml) => xml + ' '.repeat(41_000_000));
    expect(padded.length).toBeLessThan(100_000);
    expect(await openTables(padded)).toBe('table.too-large');
    expect(await openTables(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('table.old-format');
    expect(await openTables(new Uint8Array(5_000_001))).toBe('table.too-large');
    expect(await openTables(deflateRawSync(Buffer.from('PK')))).not.toBe('table.old-format');
  });

  it('is a workbook or a word of trouble, whatever bytes are changed in it', async () => {
    const whole = await packWorkbook(
      bookOf([
        ['Nombre', 'Código'],
        ['Ana', 'HN-1'],
        [1, 2],
      ]),
    );
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await openTables(bytes);
        if (typeof read === 'string') expect(read).toMatch(/^table\.[a-z-]+$/);
        else expect(read.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
