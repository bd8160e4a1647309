import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeForm } from '../../src/deliver/attendance-form.ts';
import { composeTyped } from '../../src/deliver/attendance-workbook.ts';
import { writeTable } from '../../src/deliver/write-table.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { Workbook } from '../../src/model/workbook.ts';
import { workbookParts } from '../../src/workbook/workbook-parts.ts';
import forms from '../../templates/strings/es/forms.json' with { type: 'json' };
import typedTexts from '../../templates/strings/es/typed.json' with { type: 'json' };
import { exampleDelivery } from '../deliver/example-delivery.ts';

const words = wordsOf(forms);
const typed = wordsOf(typedTexts);
const LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const hostile = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', ''),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
  )
  .map(([first, rest]) => first + rest);

/** Cells that a spreadsheet could take for a formula once somebody edits them; none may be. */
function unsafeCells(workbook: Workbook): readonly string[] {
  const parts = workbookParts(workbook);
  const text = (path: string): string => new TextDecoder().decode(parts.get(path));
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(
    ([, each = '']) => each,
  );
  const styles = [...text('xl/styles.xml').matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) =>
    xf.includes('quotePrefix="1"'),
  );
  const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/')).map(text);
  return sheets.flatMap((xml) => [
    ...(xml.match(/<f[ >/]/g) ?? []),
    ...[...xml.matchAll(/<c r="(\w+)" s="(\d+)" t="s"><v>(\d+)<\/v>/g)].flatMap(([, cell = '', style, at]) =>
      LIKE_FORMULA.test(strings[Number(at)] ?? '') && !styles[Number(style)] ? [cell] : [],
    ),
  ]);
}

describe('text that looks like a formula', () => {
  it('is text in every CSV file', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const written = parse(Buffer.from(writeTable(rows)), {
          bom: true,
          relax_column_count: true,
        }) as string[][];
        expect(written).toHaveLength(rows.length);
        for (const cell of written.flat())
          if (LIKE_FORMULA.test(cell)) expect(cell).toMatch(/^[-+]?\d+([.,]\d+)?$/);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('is text in the workbook to type in, and in the form', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, institution, title) => {
        const person = {
          code: 'HN-1',
          name,
          institution,
          position: title,
          municipality: name,
          sex: '',
          ageGroup: '',
        };
        const participants = [{ ...person, sector: '', track: '', ethnicity: '' }];
        const delivery = { ...exampleDelivery, venue: institution, kit: { ...exampleDelivery.kit, title } };
        const options = { delivery, participants, blank: undefined, paper: 'letter' as const, words, typed };
        expect(unsafeCells(composeTyped(options))).toEqual([]);
        expect(unsafeCells(composeForm({ ...options, codes: ['HN-1', name] }))).toEqual([]);
      }),
      { numRuns: 60, seed: 9 },
    );
  });
});
