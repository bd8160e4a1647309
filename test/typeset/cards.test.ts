import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocCard } from '../../src/model/doc.ts';
import type { PagedDoc, PlacedText } from '../../src/model/paged.ts';
import { POINTS_PER_MM } from '../../src/model/theme.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { docOf, measurer, theme } from './helpers.ts';

const SIZE = { width: 85, height: 55, columns: 3 };

function cardsOn(paper: 'letter' | 'a4', cards: readonly DocCard[]): PagedDoc {
  return typeset(docOf([{ type: 'cards', ...SIZE, cards }], { format: 'landscape', paper }), theme, measurer);
}

function textsOn({ pages }: PagedDoc, page: number): readonly PlacedText[] {
  const items = pages[page]?.items ?? [];
  return items.filter((item): item is PlacedText => item.kind === 'text' && item.tag !== 'page');
}

const word = fc.string({ unit: fc.constantFrom(...'abcdeñÑMií'), minLength: 1, maxLength: 14 });
const card = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  note: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
});

describe('cards to be cut out', () => {
  it.each(['letter', 'a4'] as const)('are nine a page on %s, and no text reaches over the cut', (paper) => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 19 }), (cards) => {
        const paged = cardsOn(paper, cards);
        expect(paged.pages).toHaveLength(Math.ceil(cards.length / 9));
        const { inner, top } = theme.pages.landscape[paper];
        const edge = theme.cards.clear + theme.cards.mark;
        const [width, height] = [SIZE.width * POINTS_PER_MM, SIZE.height * POINTS_PER_MM];
        for (const page of paged.pages.keys()) {
          for (const { x, y, runs } of textsOn(paged, page)) {
            const size = runs[0]?.size ?? 0;
            const length = runs.reduce((sum, { text }) => sum + [...text].length, 0) * size * 0.5;
            const [column, row] = [Math.floor((x - inner) / width), Math.floor((y - top - edge) / height)];
            expect(x + length).toBeLessThanOrEqual(inner + (column + 1) * width);
            expect(y - size).toBeGreaterThanOrEqual(top + edge + row * height);
            expect(y + size * 0.25).toBeLessThanOrEqual(top + edge + (row + 1) * height);
          }
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('set a short name larger than a long one', () => {
    const sizeOf = (name: string) =>
      textsOn(cardsOn('letter', [{ name, note: '' }]), 0)[0]?.runs[0]?.size ?? 0;
    expect(sizeOf('Ana Luz')).toBe(theme.cards.sizes[0]);
    expect(sizeOf('Xiomara Concepción Inventada Castañeda Núñez')).toBeLessThan(sizeOf('Ana Luz'));
  });

  it('leave a line to write on where there is no name, and nothing to be read', () => {
    expect(textsOn(cardsOn('letter', [{ name: '', note: '' }]), 0)).toEqual([]);
  });
});
