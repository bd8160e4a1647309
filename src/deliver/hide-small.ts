/** A count that is printed, or undefined where it is hidden. */
export type Shown = number | undefined;

/** Fewer people than this in a cell could be recognised. */
export const LEAST_SHOWN = 5;

/** Can somebody who knows the sum of the hidden cells, and that none is empty, work one of them out? */
function gives(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  return hidden.length > 0 && (hidden.length === 1 || sum === hidden.length);
}

/**
 * Counts of one table whose total is printed beside it, with small ones hidden, and as many others, smallest first, as
 * it takes that none comes back by subtraction. Counts are above 0: what nobody is in, is not in the table.
 */
export function hideSmall(counts: ReadonlyMap<string, number>): ReadonlyMap<string, Shown> {
  const rising = [...counts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  let hidden = rising.filter(([, count]) => count < LEAST_SHOWN).length;
  const values = rising.map(([, count]) => count);
  while (hidden < values.length && gives(values.slice(0, hidden))) hidden += 1;
  const away = new Set(rising.slice(0, hidden).map(([name]) => name));
  return new Map([...counts].map(([name, count]) => [name, away.has(name) ? undefined : count]));
}
