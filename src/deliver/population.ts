/** People who share every value, counted. `values` are positions in the lists of values, one for each trait. */
export interface Profile {
  readonly values: readonly number[];
  readonly count: number;
}

/** Everybody who is counted, by traits. */
export interface Population {
  /** How many values each trait has. */
  readonly sizes: readonly number[];
  readonly profiles: readonly Profile[];
}

/** Positions of traits, ascending; none for the total. */
export type Margin = readonly number[];

/** The cell of a margin that these values lie in, as one number. */
export function cellAt(margin: Margin, values: readonly number[], sizes: readonly number[]): number {
  let cell = 0;
  for (const trait of margin) cell = cell * (sizes[trait] ?? 0) + (values[trait] ?? 0);
  return cell;
}

/** The values of the traits of a margin that a cell stands for. */
export function valuesAt(margin: Margin, cell: number, sizes: readonly number[]): readonly number[] {
  const values: number[] = [];
  let rest = cell;
  for (const trait of [...margin].reverse()) {
    const size = sizes[trait] ?? 1;
    values.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return values;
}

/** How many people lie in each cell of a margin; cells that nobody lies in are absent. */
export function countsOf({ sizes, profiles }: Population, margin: Margin): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { values, count } of profiles) {
    const cell = cellAt(margin, values, sizes);
    counts.set(cell, (counts.get(cell) ?? 0) + count);
  }
  return counts;
}
