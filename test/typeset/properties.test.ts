import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import type { PagedDoc, PlacedItem } from '../../src/model/paged.ts';
import { box, heading, isText, linesOf, list, paragraph, row, setPages, table, textOf } from './helpers.ts';

const RUNS = { numRuns: 60, seed: 7 };

/** A shape of a document; words are numbered when it is built, so that every word is there once. */
type Shape =
  | { readonly kind: 'paragraph' | 'heading' | 'item' | 'cells'; readonly words: number }
  | { readonly kind: 'box' | 'list' | 'quote' | 'group'; readonly inner: readonly Shape[] };

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const, 'cells' as const),
      words: fc.integer({ min: 1, max: 120 }),
    }),
    fc.record({
      kind: fc.constantFrom('box' as const, 'list' as const, 'quote' as const, 'group' as const),
      inner: fc.array(tie('shape'), { maxLength: 5 }),
    }),
  ),
}));

/** Builds blocks whose words are `w0`, `w1` … in reading order. */
function build(shapes: readonly Shape[], next: () => string): readonly DocBlock[] {
  const words = (count: number): string => Array.from({ length: count }, next).join(' ');
  return shapes.map((one): DocBlock => {
    switch (one.kind) {
      case 'paragraph':
        return paragraph(words(one.words));
      case 'heading':
        return heading(one.words % 2 === 0 ? 2 : 3, words(Math.min(one.words, 9)));
      case 'item':
        return list('number', [words(one.words), words(3)]);
      case 'cells':
        return table(
          [row(next(), next())],
          [row(words(Math.min(one.words, 40)), words(5)), row(next(), next())],
        );
      case 'box': {
        const title = words(2);
        return box('case', build(one.inner, next), title);
      }
      case 'list':
        return list('bullet', [build(one.inner, next)]);
      default:
        return { type: one.kind, blocks: build(one.inner, next) };
    }
  });
}

function counter(): { next: () => string; all: () => readonly string[] } {
  const words: string[] = [];
  return {
    next: () => {
      words.push(`w${words.length}`);
      return words.at(-1) ?? '';
    },
    all: () => words,
  };
}

function contentOf(paged: PagedDoc): readonly string[] {
  return (
    paged.pages
      .flatMap((_, page) => linesOf(paged, page))
      .join(' ')
      .match(/\bw\d+/g) ?? []
  );
}

/** Left, upper, right and lower edge of an item; letters are half as wide as they are high. */
function edgesOf(item: PlacedItem): readonly [number, number, number, number] {
  if (isText(item)) {
    const width = item.runs.reduce((sum, { text, size }) => sum + text.length * size * 0.5, 0);
    const spaces = textOf(item).split(' ').length - 1;
    return [item.x, item.y - 20, item.x + width + item.extra * spaces, item.y];
  }
  if (item.kind !== 'shape') return [item.x, item.y, item.x + item.width, item.y + item.height];
  if ('line' in item.path) {
    const [x1, y1, x2, y2] = item.path.line;
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  }
  if (!('rectangle' in item.path)) return [0, 0, 0, 0];
  const [x, y, width, height] = item.path.rectangle;
  return [x, y, x + width, y + height];
}

describe('any document', () => {
  it('is laid out with every word once and in order', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 12 }), (shapes) => {
        const { next, all } = counter();
        const paged = setPages(build(shapes, next));
        expect(contentOf(paged)).toEqual(all());
      }),
      RUNS,
    );
  });

  it('stays within its pages', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 12 }), (shapes) => {
        for (const { items, width, height } of setPages(build(shapes, counter().next)).pages) {
          for (const item of items) {
            const [left, top, right, bottom] = edgesOf(item);
            expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            expect(bottom).toBeLessThanOrEqual(height);
          }
        }
      }),
      RUNS,
    );
  });

  it('names in its tags only nodes of its structure', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 8 }), (shapes) => {
        const { pages, structure } = setPages(build(shapes, counter().next));
        const tags = pages
          .flatMap(({ items }) => items.map(({ tag }) => tag))
          .filter((tag) => typeof tag === 'number');
        expect(tags.every((tag) => structure[tag]?.id === tag)).toBe(true);
      }),
      RUNS,
    );
  });

  it('comes out the same every time', () => {
    const blocks = build([{ kind: 'box', inner: [{ kind: 'paragraph', words: 300 }] }], counter().next);
    expect(setPages(blocks)).toEqual(setPages(blocks));
  });
});
