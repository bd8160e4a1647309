/** What somebody knows of a population: sums over sets of its cells, none of which holds fewer than nobody. */
export interface Sum {
  readonly cells: readonly number[];
  readonly total: number;
}

interface Bounds {
  readonly least: number[];
  readonly most: number[];
}

/** All differences of a sum and another that lies within it, until nothing new comes of it. */
function subtractAll(known: readonly Sum[]): readonly Sum[] {
  const sums = new Map(known.map((sum) => [sum.cells.join(), sum]));
  for (let before = 0; before < sums.size && sums.size < 3000; ) {
    before = sums.size;
    const all = [...sums.values()];
    for (const a of all) {
      const within = new Set(a.cells);
      for (const b of all) {
        if (b.cells.length >= a.cells.length || !b.cells.every((cell) => within.has(cell))) continue;
        const taken = new Set(b.cells);
        const cells = a.cells.filter((cell) => !taken.has(cell));
        sums.set(cells.join(), { cells, total: a.total - b.total });
      }
    }
  }
  return [...sums.values()];
}

/** Draws the bounds of one sum's cells closer; tells whether one moved. */
function tightenSum({ cells, total }: Sum, { least, most }: Bounds): boolean {
  const sumOf = (values: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
  let moved = false;
  for (const cell of cells) {
    const up = total - sumOf(least) + (least[cell] ?? 0);
    const down = total - sumOf(most) + (most[cell] ?? 0);
    if (up < (most[cell] ?? 0)) [most[cell], moved] = [up, true];
    if (down > (least[cell] ?? 0)) [least[cell], moved] = [down, true];
  }
  return moved;
}

/** Every total of cells that could be worked out by subtracting what is known from each other, and what each cell may hold. */
export function attack(
  known: readonly Sum[],
  size: number,
): { readonly totals: ReadonlyMap<string, number>; readonly bounds: Bounds } {
  const sums = subtractAll(known);
  const bounds = {
    least: Array.from({ length: size }, () => 0),
    most: Array.from({ length: size }, () => 1e9),
  };
  // Until no sum draws any bound closer.
  while (sums.map((sum) => tightenSum(sum, bounds)).some(Boolean));
  return { totals: new Map(sums.map(({ cells, total }) => [cells.join(), total])), bounds };
}

interface Search {
  /** Of each known sum: what is still to be dealt out. */
  readonly left: number[];
  /** Known sums that each cell belongs to. */
  readonly touching: readonly (readonly number[])[];
  /** The last cell of each known sum. */
  readonly closing: readonly number[];
  readonly asked: ReadonlySet<number>;
  readonly actual: number;
}

function deal({ left, touching }: Search, cell: number, count: number): void {
  for (const at of touching[cell] ?? []) left[at] = (left[at] ?? 0) - count;
}

function searchFrom(search: Search, cell: number, held: number): boolean {
  const { left, touching, closing, asked, actual } = search;
  const sums = touching[cell];
  if (!sums) return held !== actual;
  const most = Math.min(...sums.map((at) => left[at] ?? 0));
  const closed = sums.filter((at) => closing[at] === cell);
  for (let count = 0; count <= most; count += 1) {
    if (!closed.every((at) => left[at] === count)) continue;
    deal(search, cell, count);
    const found = searchFrom(search, cell + 1, held + (asked.has(cell) ? count : 0));
    deal(search, cell, -count);
    if (found) return true;
  }
  return false;
}

/** Tries every population that goes with what is known, until one holds another number of people in the cells asked about. */
export function otherCount(
  known: readonly Sum[],
  { cells: asked, count: actual }: { readonly cells: readonly number[]; readonly count: number },
  size: number,
): boolean {
  const touching = Array.from({ length: size }, (_, cell) =>
    known.flatMap(({ cells }, at) => (cells.includes(cell) ? [at] : [])),
  );
  const left = known.map(({ total }) => total);
  const closing = known.map(({ cells }) => Math.max(...cells));
  return searchFrom({ left, touching, closing, asked: new Set(asked), actual }, 0, 0);
}
