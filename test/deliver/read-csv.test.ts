import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/deliver/read-table.ts';

function cellsOf(text: string): unknown {
  const table = readCsv(new TextEncoder().encode(text));
  return typeof table === 'string' ? table : table.rows.map(({ cells }) => cells);
}

describe('a CSV file without quotation marks', () => {
  it('is cut into the same cells as by the reader that knows them', () => {
    const piece = fc.constantFrom('a', 'Ñ', ' ', '\t', "'", '', 'x y', '\u2028', '\u0000', '=1', 'á');
    const cells = fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join(';'));
    const end = fc.constantFrom('\n', '\r\n');
    const file = fc.tuple(
      fc.array(cells, { maxLength: 6 }),
      end,
      fc.boolean(),
      fc.constantFrom('', '\ufeff'),
    );
    fc.assert(
      fc.property(file, ([lines, newline, closed, mark]) => {
        // A first line with the separator, so that both take the same.
        const text = `${mark}${['a;b;c', ...lines].join(newline)}${closed ? newline : ''}`;
        const options = { delimiter: ';', bom: true, relax_column_count: true, relax_quotes: true };
        const expected = parse(text, options) as unknown;
        fc.pre(!lines.some((line) => line.split('\t').length > line.split(';').length));
        expect(cellsOf(text)).toEqual(expected);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
