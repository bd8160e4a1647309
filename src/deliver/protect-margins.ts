import { LEAST_SHOWN } from './hide-small.ts';
import { type Move, movesOf } from './other-worlds.ts';
import { cellAt, countsOf, type Margin, type Population, type Profile, valuesAt } from './population.ts';

/** A table by the traits of its margin: what may be printed of it. */
export interface SafeMargin {
  readonly margin: Margin;
  /** By cell; what is absent is hidden, or nobody. */
  readonly shown: ReadonlyMap<number, number>;
}

interface Table {
  readonly margin: Margin;
  readonly counts: ReadonlyMap<number, number>;
  /** Large counts that are hidden to keep small ones. Only ever grows, so what was safe stays safe. */
  readonly kept: Set<number>;
  /** The profiles in each cell. */
  readonly inside: ReadonlyMap<number, readonly Profile[]>;
}

function isShown({ counts, kept }: Table, cell: number): boolean {
  return (counts.get(cell) ?? 0) >= LEAST_SHOWN && !kept.has(cell);
}

/** By how much a move changes each cell of a table. */
function changesOf(move: Move, { margin }: Table, sizes: readonly number[]): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const { values, delta } of move) {
    const cell = cellAt(margin, values, sizes);
    changes.set(cell, (changes.get(cell) ?? 0) + delta);
  }
  return changes;
}

interface Price {
  /** People in cells that would have to be hidden, too. */
  readonly people: number;
  readonly cells: readonly (readonly [table: Table, cell: number])[];
}

/** A value that nobody has left would not be among the values, and the total is known. */
function givesAway({ margin, counts }: Table, cell: number, change: number): boolean {
  return margin.length === 0 || (margin.length === 1 && (counts.get(cell) ?? 0) + change < 1);
}

/**
 * What must be hidden so that nobody can tell the moved population from the real one; undefined when they can be told
 * apart all the same, and when it costs `most` people or more.
 */
function priceOf(move: Move, { tables, sizes }: Guard, most: number): Price | undefined {
  const cells: (readonly [Table, number])[] = [];
  let people = 0;
  for (const table of tables) {
    const changed = [...changesOf(move, table, sizes)].filter(([, change]) => change !== 0);
    if (changed.some(([cell, change]) => givesAway(table, cell, change))) return undefined;
    const shown = changed.filter(([cell]) => isShown(table, cell));
    for (const [cell] of shown) cells.push([table, cell]);
    people += shown.reduce((sum, [cell]) => sum + (table.counts.get(cell) ?? 0), 0);
    if (people >= most) return undefined;
  }
  return { people, cells };
}

interface Guard {
  readonly tables: readonly Table[];
  readonly sizes: readonly number[];
  /** Those whose cells are hidden anyway first. */
  readonly profiles: readonly Profile[];
}

/** Hides as little more as makes another number in this cell go with all that is shown. */
function guardCell(table: Table, cell: number, guard: Guard): void {
  const { sizes, profiles } = guard;
  const { margin } = table;
  const inside = table.inside.get(cell) ?? [];
  let best: Price | undefined;
  for (const move of movesOf(margin, { inside, all: profiles, sizes })) {
    if ((changesOf(move, table, sizes).get(cell) ?? 0) === 0) continue;
    best = priceOf(move, guard, best?.people ?? Number.POSITIVE_INFINITY) ?? best;
    if (best?.people === 0) break;
  }
  for (const [other, hidden] of best?.cells ?? []) other.kept.add(hidden);
}

/** Cells that are shown and hidden of one line of a table: what lies under one cell of a table with fewer traits. */
function guardLine(table: Table, cells: readonly number[]): void {
  const count = (cell: number): number => table.counts.get(cell) ?? 0;
  const rising = cells.filter((cell) => isShown(table, cell)).sort((a, b) => count(a) - count(b) || a - b);
  let hidden = cells.filter((cell) => !isShown(table, cell)).reduce((sum, cell) => sum + count(cell), 0);
  for (const cell of rising) {
    if (hidden === 0 || hidden >= LEAST_SHOWN) return;
    table.kept.add(cell);
    hidden += count(cell);
  }
}

/** What is left of a shown total when all that is shown of it is taken away must not be a few people either. */
function guardLines(table: Table, { tables, sizes }: Guard): void {
  const wider = tables.filter(
    ({ margin }) =>
      margin.length < table.margin.length && margin.every((each) => table.margin.includes(each)),
  );
  for (const { margin } of wider) {
    const lines = new Map<number, number[]>();
    const full = sizes.map(() => 0);
    for (const cell of table.counts.keys()) {
      for (const [at, value] of valuesAt(table.margin, cell, sizes).entries())
        full[table.margin[at] ?? 0] = value;
      const line = cellAt(margin, full, sizes);
      const cells = lines.get(line);
      if (cells) cells.push(cell);
      else lines.set(line, [cell]);
    }
    for (const cells of lines.values()) guardLine(table, cells);
  }
}

function profilesIn(
  { sizes, profiles }: Population,
  margin: Margin,
): ReadonlyMap<number, readonly Profile[]> {
  const inside = new Map<number, Profile[]>();
  for (const profile of profiles) {
    const cell = cellAt(margin, profile.values, sizes);
    const all = inside.get(cell);
    if (all) all.push(profile);
    else inside.set(cell, [profile]);
  }
  return inside;
}

/** How many people are shown in the cells of this profile. */
function exposureOf({ values }: Profile, tables: readonly Table[], sizes: readonly number[]): number {
  return tables.reduce((sum, table) => {
    const cell = cellAt(table.margin, values, sizes);
    return sum + (isShown(table, cell) ? (table.counts.get(cell) ?? 0) : 0);
  }, 0);
}

function smallCells({ counts }: Table): readonly number[] {
  const small = [...counts].filter(([, count]) => count < LEAST_SHOWN);
  return small.sort(([a, one], [b, other]) => one - other || a - b).map(([cell]) => cell);
}

/**
 * Tables of one population that may be printed together, with its total. Counts under five are hidden, and so many
 * others that for each small count there is another population with all the numbers that are shown, in which that count
 * is another: whatever somebody does with the tables, it cannot be told which of the two is the real one. What is left of
 * a total is never under five, either. The margins must hold those by one trait.
 *
 * Safe by construction: each hiding makes one such population possible, and what is hidden later takes none away.
 */
export function protectMargins(population: Population, margins: readonly Margin[]): readonly SafeMargin[] {
  const { sizes } = population;
  const tables = [[], ...margins]
    .map(
      (margin): Table => ({
        margin,
        counts: countsOf(population, margin),
        kept: new Set(),
        inside: profilesIn(population, margin),
      }),
    )
    .sort((a, b) => a.margin.length - b.margin.length);
  const exposure = new Map(
    population.profiles.map((profile) => [profile, exposureOf(profile, tables, sizes)] as const),
  );
  const profiles = [...exposure].sort(([, a], [, b]) => a - b).map(([profile]) => profile);
  const guard = { tables, sizes, profiles };
  for (const table of tables) {
    for (const cell of smallCells(table)) guardCell(table, cell, guard);
    guardLines(table, guard);
  }
  return margins.map((margin) => {
    const table = tables.find((each) => each.margin === margin);
    const counts = [...(table?.counts ?? [])];
    return { margin, shown: new Map(counts.filter(([cell]) => table && isShown(table, cell))) };
  });
}
