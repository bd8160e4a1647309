import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHeight } from '../../src/workbook/row-height.ts';

const wrap = { wrap: true } as const;
const lines = (value: string, mm: number): number =>
  Math.round((textHeight({ cells: [{ value, look: wrap }] }, [mm]) - 3) / 12.5);

describe('the height of a row', () => {
  it('is that of the most lines that one of its texts breaks into, of all the columns that it spans', () => {
    expect(lines('Sexo', 24)).toBe(1);
    expect(lines('Formación de formadores y formadoras', 24)).toBeGreaterThan(1);
    const note = { value: 'Formación de formadores y formadoras', look: wrap, span: 3 };
    expect(textHeight({ cells: [note] }, [24, 24, 24])).toBe(textHeight({ cells: [{ value: 1 }] }, [24]));
    const beside = { cells: [{ value: 'a' }, { value: 'palabra '.repeat(12), look: wrap }] };
    expect(textHeight(beside, [24, 24])).toBeGreaterThan(textHeight(beside, [24, 90]));
  });

  it('grows with the size of the letters, and never with the width', () => {
    expect(textHeight({ cells: [{ value: 'a', look: { size: 14 } }] }, [24])).toBe(14 * 1.25 + 3);
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 5, max: 100 }), (text, mm) => {
        expect(lines(text, mm)).toBeGreaterThanOrEqual(lines(text, mm + 20));
        expect(lines(text, mm)).toBeLessThanOrEqual(Math.max(1, text.length));
      }),
      { seed: 3 },
    );
  });
});
