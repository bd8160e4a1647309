/** What has been compared so far: the two last rows of the table of distances between beginnings of the words. */
interface Rows {
  readonly last: readonly number[];
  readonly before: readonly number[];
}

function nextRow(a: string, b: string, { i, rows }: { i: number; rows: Rows }): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const cost = a[i - 1] === b[j - 1] ? 0 : 1;
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swap = isSwap ? (rows.before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    row.push(Math.min((rows.last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows.last[j - 1] ?? 0) + cost, swap));
  }
  return row;
}

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`: optimal string alignment. */
function editDistance(a: string, b: string): number {
  let rows: Rows = { last: Array.from({ length: b.length + 1 }, (_, at) => at), before: [] };
  for (let i = 1; i <= a.length; i += 1) rows = { last: nextRow(a, b, { i, rows }), before: rows.last };
  return rows.last[b.length] ?? 0;
}

/** The known name that was probably meant: at most a third of its letters differ. The first of equals. */
export function nearestName<T extends string>(name: string, known: readonly T[]): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
