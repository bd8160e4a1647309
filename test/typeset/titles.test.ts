import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import { heading, isText, linesOf, paragraph, row, setPages, table, textOf, wordsOf } from './helpers.ts';

const LONG =
  'Taller de redacción para quienes toman notas en la calle, la oficina y el hospital: lo que no se escribe';

describe('a title of several lines', () => {
  it('has lines about as long as each other', () => {
    const lines = linesOf(setPages([heading(2, LONG)]), 0);
    const lengths = lines.map((line) => line.length);
    expect(lines.join(' ')).toBe(LONG);
    expect(lengths.length).toBe(2);
    expect(Math.min(...lengths)).toBeGreaterThan(0.7 * Math.max(...lengths));
  });

  it('parts no word to have its lines more alike', () => {
    for (const long of [20, 25, 30, 35]) {
      const title = `${'a'.repeat(long)} ${'b'.repeat(12)} ${'c'.repeat(10)}`;
      expect(linesOf(setPages([heading(1, title)]), 0).join(' ')).toBe(title);
    }
  });

  it('begins no line with a number, and ends none with a word of one letter', () => {
    for (let words = 1; words < 14; words += 1) {
      const start =
        'Taller de redacción para quienes toman notas en la calle o en la oficina, para la sala'.split(' ');
      const title = `${start.slice(0, words).join(' ')} módulo 3: citar y volver a citar lo que otra persona dijo y no más`;
      const lines = linesOf(setPages([heading(2, title)]), 0);
      expect(lines.join(' ')).toBe(title);
      for (const line of lines) expect(line).not.toMatch(/^\d| \p{L}$/u);
    }
  });

  it('takes no more lines than it needs', () => {
    expect(linesOf(setPages([heading(2, 'Taller de redacción')]), 0)).toEqual(['Taller de redacción']);
  });
});

describe('a heading among running text', () => {
  /** From the baseline of the heading to that of the text below it. */
  function distance(above: readonly DocBlock[]): number {
    const items = setPages([...above, heading(2, 'Señales'), paragraph(wordsOf(5))]).pages[0]?.items ?? [];
    const texts = items.filter(isText);
    const at = texts.findIndex((text) => textOf(text) === 'Señales');
    return (texts[at + 1]?.y ?? 0) - (texts[at]?.y ?? 0);
  }

  it('is as near to its text whatever stands above it', () => {
    const usual = distance([paragraph('a')]);
    for (let rows = 1; rows < 9; rows += 1) {
      const above = [
        table(
          [row('Pregunta')],
          Array.from({ length: rows }, () => row('Respuesta')),
        ),
      ];
      expect(distance(above)).toBeCloseTo(usual, 6);
    }
  });
});
