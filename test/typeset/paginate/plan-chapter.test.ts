import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeaf, type Hold, type Leaf } from '../../../src/typeset/flow/leaf.ts';
import { heightOf } from '../../../src/typeset/flow/measure-column.ts';
import { type PageRoom, planChapter } from '../../../src/typeset/paginate/plan-chapter.ts';
import { theme } from '../helpers.ts';

const SPACE: PageRoom = { room: 300, theme, notes: { above: 12, most: 100 } };

function leaf(height: number, hold: Hold = 'free', gap = 0): Leaf {
  return createLeaf(height, () => undefined, { hold, gap });
}

/** Heights of the pages that a plan makes. */
function pagesOf(leaves: readonly Leaf[], ends: readonly number[]): readonly (readonly Leaf[])[] {
  return ends.map((end, page) => leaves.slice(ends[page - 1] ?? 0, end));
}

const chapters = fc.array(
  fc.record({
    height: fc.integer({ min: 5, max: 120 }),
    gap: fc.integer({ min: 0, max: 30 }),
    hold: fc.constantFrom<Hold>('free', 'free', 'loose', 'together', 'bound'),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('the plan of a chapter', () => {
  it('puts every leaf on one page, in order, and none beyond its foot', () => {
    fc.assert(
      fc.property(chapters, (shapes) => {
        const leaves = shapes.map(({ height, hold, gap }) => leaf(height, hold, gap));
        const ends = planChapter(leaves, SPACE) ?? [];
        expect(ends.at(-1)).toBe(leaves.length);
        for (const page of pagesOf(leaves, ends)) {
          expect(page.length).toBeGreaterThan(0);
          expect(heightOf({ leaves: page, open: [] })).toBeLessThanOrEqual(SPACE.room + 0.01);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('parts a bond only where no page could hold what it binds', () => {
    fc.assert(
      fc.property(chapters, (shapes) => {
        const leaves = shapes.map(({ height, hold, gap }) => leaf(height, hold, gap));
        const ends = planChapter(leaves, SPACE) ?? [];
        for (const [page, end] of ends.slice(0, -1).entries()) {
          if (leaves[end - 1]?.hold !== 'bound') continue;
          const first = ends[page - 1] ?? 0;
          const free = leaves.slice(first, end).some(({ hold }) => hold !== 'bound');
          expect(free).toBe(false);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('shares out what is left over, rather than leave a stub on the last page', () => {
    const leaves = Array.from({ length: 31 }, () => leaf(10));
    const [first = 0, second = 0] = planChapter(leaves, SPACE) ?? [];
    expect(second).toBe(31);
    expect(second - first).toBeGreaterThan(2);
  });

  it('breaks no text off while there is room for more of it, for a little less emptiness on the next page', () => {
    const space = { ...SPACE, room: 200 };
    const plan = (gap: number) => {
      const text = Array.from({ length: 34 }, () => leaf(10 - gap, 'free', gap));
      return planChapter([...text, leaf(140, 'free', 10)], space)?.[0];
    };
    expect(plan(0)).toBe(19);
    expect(plan(2)).toBe(17);
  });

  it('leaves a page somewhat short so as not to part what belongs together', () => {
    const leaves = [
      ...Array.from({ length: 25 }, () => leaf(10)),
      ...Array.from({ length: 8 }, (_, at) => leaf(10, at < 7 ? 'together' : 'free')),
      ...Array.from({ length: 20 }, () => leaf(10)),
    ];
    expect(planChapter(leaves, SPACE)?.[0]).toBe(25);
  });

  it('parts what is only loosely held sooner than leave a page short', () => {
    const leaves = (hold: Hold) => [
      ...Array.from({ length: 25 }, () => leaf(10)),
      ...Array.from({ length: 8 }, (_, at) => leaf(10, at < 7 ? hold : 'free')),
      ...Array.from({ length: 20 }, () => leaf(10)),
    ];
    expect(planChapter(leaves('loose'), SPACE)?.[0]).toBe(30);
    expect(planChapter(leaves('together'), SPACE)?.[0]).toBe(25);
  });

  it('parts nothing where wide spaces can fill the page instead', () => {
    const leaves = (gap: number) => [
      ...Array.from({ length: 10 }, () => leaf(25 - gap, 'free', gap)),
      ...Array.from({ length: 8 }, (_, at) => leaf(10, at < 7 ? 'loose' : 'free')),
      ...Array.from({ length: 20 }, () => leaf(10)),
    ];
    expect(planChapter(leaves(0), SPACE)?.[0]).toBeGreaterThan(10);
    expect(planChapter(leaves(15), SPACE)?.[0]).toBeLessThanOrEqual(10);
  });

  it('parts what belongs together when the page would stay half empty', () => {
    const leaves = [
      ...Array.from({ length: 12 }, () => leaf(10)),
      ...Array.from({ length: 20 }, (_, at) => leaf(10, at < 19 ? 'together' : 'free')),
      ...Array.from({ length: 20 }, () => leaf(10)),
    ];
    expect(planChapter(leaves, SPACE)?.[0]).toBeGreaterThan(12);
  });

  it('is none for what no page can hold', () => {
    expect(planChapter([leaf(10), leaf(400)], SPACE)).toBeUndefined();
  });

  it('begins text at a multiple of its rhythm below whatever stands above', () => {
    const text = { ...leaf(15), grid: 7.5 };
    expect(heightOf({ leaves: [leaf(11), text], open: [] })).toBe(30);
    expect(heightOf({ leaves: [leaf(15), text], open: [] })).toBe(30);
  });
});
