import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_SHOWN } from '../../src/deliver/hide-small.ts';
import { cellAt, countsOf, type Margin, type Population } from '../../src/deliver/population.ts';
import { protectMargins } from '../../src/deliver/protect-margins.ts';
import { attack, otherCount, type Sum } from './attack-tables.ts';

/** A space of values, and the tables that are printed together. */
interface Plan {
  readonly sizes: readonly number[];
  readonly margins: readonly Margin[];
}

const PLANS: readonly Plan[] = [
  { sizes: [2, 4], margins: [[0], [1], [0, 1]] },
  { sizes: [2, 2, 3], margins: [[0], [1], [2], [0, 1], [0, 2]] },
  { sizes: [2, 2, 3], margins: [[0], [1], [2], [0, 1], [0, 2], [1, 2]] },
  { sizes: [2, 2, 3], margins: [[0], [1], [2], [0, 2], [0, 1, 2]] },
];

function cellsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (cells, size) => cells.flatMap((cell) => Array.from({ length: size }, (_, value) => [...cell, value])),
    [[]],
  );
}

const worlds = fc.constantFrom(...PLANS).chain((plan) => {
  const cells = cellsOf(plan.sizes);
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 12 }) },
  );
  return fc
    .array(count, { minLength: cells.length, maxLength: cells.length })
    .filter((counts) => counts.reduce((sum, each) => sum + each, 0) >= LEAST_SHOWN)
    .map((counts) => ({ ...plan, cells, counts }));
});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

function populationOf({ sizes, cells, counts }: World): Population {
  const profiles = cells.map((values, at) => ({ values, count: counts[at] ?? 0 }));
  return { sizes, profiles: profiles.filter(({ count }) => count > 0) };
}

/** Which cells of the population lie in one cell of a margin. */
function within({ sizes, cells }: World, margin: Margin, cell: number): readonly number[] {
  return cells.flatMap((values, at) => (cellAt(margin, values, sizes) === cell ? [at] : []));
}

/** All numbers that are printed, the total among them, as sums over cells of the population. */
function printedOf(world: World, protect = protectMargins): readonly Sum[] {
  const total = { cells: world.cells.map((_, at) => at), total: world.counts.reduce((a, b) => a + b, 0) };
  const shown = protect(populationOf(world), world.margins).flatMap(({ margin, shown: cells }) =>
    [...cells].map(([cell, count]) => ({ cells: within(world, margin, cell), total: count })),
  );
  return [total, ...shown];
}

interface Small {
  readonly cells: readonly number[];
  readonly count: number;
}

function smallOf(world: World): readonly Small[] {
  return world.margins.flatMap((margin) =>
    [...countsOf(populationOf(world), margin)]
      .filter(([, count]) => count < LEAST_SHOWN)
      .map(([cell, count]) => ({ cells: within(world, margin, cell), count })),
  );
}

/** The small counts that somebody gets back. */
function recovered(known: readonly Sum[], small: readonly Small[], size: number): readonly Small[] {
  const { totals, bounds } = attack(known, size);
  const sumOf = (cells: readonly number[], values: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
  return small.filter(
    ({ cells }) => totals.has(cells.join()) || sumOf(cells, bounds.least) === sumOf(cells, bounds.most),
  );
}

/** What is left of a printed total when all that is printed of it in a margin is taken away; nothing for another margin. */
function restOf(
  world: World,
  whole: Sum,
  { margin, known }: { readonly margin: Margin; readonly known: readonly Sum[] },
): readonly number[] {
  const inWhole = new Set(whole.cells);
  const parts = [...countsOf(populationOf(world), margin).keys()]
    .map((cell) => within(world, margin, cell))
    .filter((cells) => cells.every((cell) => inWhole.has(cell)) && cells.length < whole.cells.length);
  const covered = parts.flat().reduce((sum, cell) => sum + (world.counts[cell] ?? 0), 0);
  if (covered !== whole.total) return [];
  const names = new Set(parts.map((cells) => cells.join()));
  const shown = known.filter(({ cells }) => names.has(cells.join()));
  return [whole.total - shown.reduce((sum, { total }) => sum + total, 0)];
}

describe('tables that cross traits', () => {
  it('print no count under five, and every other as it is', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { margin, shown } of protectMargins(populationOf(world), world.margins)) {
          const real = countsOf(populationOf(world), margin);
          for (const [cell, count] of shown) {
            expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
            expect(count).toBe(real.get(cell));
          }
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('give no count under five back to who subtracts all of them from each other and from their margins', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(recovered(printedOf(world), smallOf(world), world.cells.length)).toEqual([]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('go with another population, too, wherever a count is under five, whatever is done with them', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const known = printedOf(world);
        for (const small of smallOf(world)) expect(otherCount(known, small, world.cells.length)).toBe(true);
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('leave no fewer than five people over when what is shown of a shown total is taken away', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const known = printedOf(world);
        const rests = known.flatMap((whole) =>
          world.margins.flatMap((margin) => restOf(world, whole, { margin, known })),
        );
        expect(rests.filter((rest) => rest > 0 && rest < LEAST_SHOWN)).toEqual([]);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it('would give them back if only the small ones were hidden', () => {
    const naive: typeof protectMargins = (population, margins) =>
      margins.map((margin) => ({
        margin,
        shown: new Map([...countsOf(population, margin)].filter(([, count]) => count >= LEAST_SHOWN)),
      }));
    const plan = { sizes: [2, 2], margins: [[0], [1], [0, 1]] };
    const world: World = { ...plan, cells: cellsOf([2, 2]), counts: [9, 3, 8, 7] };
    expect(recovered(printedOf(world, naive), smallOf(world), 4)).toHaveLength(1);
    expect(recovered(printedOf(world), smallOf(world), 4)).toEqual([]);
    expect(otherCount(printedOf(world, naive), { cells: [1], count: 3 }, 4)).toBe(false);
  });
});
