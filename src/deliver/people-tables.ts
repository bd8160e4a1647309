import { compareText } from '../lib/compare.ts';
import { hideSmall } from './hide-small.ts';
import { type Margin, valuesAt } from './population.ts';
import { protectMargins, type SafeMargin } from './protect-margins.ts';
import type { Register } from './register.ts';
import { CROSSABLE, type Crossable, UNKNOWN } from './trait-value.ts';

/** People by one trait. Values whose count is hidden are not named: what one person wrote could name them. */
export interface TraitCounts {
  readonly trait: Crossable | 'ethnicity';
  readonly counts: ReadonlyMap<string, number>;
  /** There are people of other values. */
  readonly others: boolean;
}

/** People by several traits at once. What is not among the cells is hidden, or nobody. */
export interface Crossing {
  readonly traits: readonly Crossable[];
  readonly cells: readonly { readonly values: readonly string[]; readonly count: number }[];
}

export interface PeopleTables {
  readonly traits: readonly TraitCounts[];
  readonly crossings: readonly Crossing[];
}

/** Each trait beside sex, and all together. */
export const CROSSES: readonly (readonly Crossable[])[] = [
  ['sex', 'ageGroup'],
  ['sex', 'sector'],
  ['sex', 'track'],
  ['sex', 'municipality'],
  CROSSABLE,
];

/** Ages as they rise, and what nobody said at the end. */
export function compareValues(a: string, b: string): number {
  const rank = (value: string): number => (value === UNKNOWN ? 2 : value.startsWith('≤') ? 0 : 1);
  return rank(a) - rank(b) || compareText(a, b);
}

function peoplesOf(register: Register): TraitCounts {
  const { peoples } = register.census();
  const shown = [...hideSmall(peoples)].flatMap(([value, count]) =>
    count === undefined ? [] : [[register.spelling('ethnicity', value), count] as const],
  );
  shown.sort(([a], [b]) => compareValues(a, b));
  return { trait: 'ethnicity', counts: new Map(shown), others: shown.length < peoples.size };
}

function marginOf(traits: readonly Crossable[]): Margin {
  return CROSSABLE.flatMap((trait, at) => (traits.includes(trait) ? [at] : []));
}

/** Everything that is printed of people, made safe together. */
export function peopleTables(register: Register, crosses: readonly (readonly Crossable[])[]): PeopleTables {
  const { population, values } = register.census();
  const singles = CROSSABLE.map((_, at) => [at]);
  const wanted = crosses.map(marginOf);
  const safe = protectMargins(population, [...singles, ...wanted]);
  const cellsOf = ({ margin, shown }: SafeMargin): Crossing['cells'] =>
    [...shown]
      .map(([cell, count]) => ({
        values: valuesAt(margin, cell, population.sizes).map((value, at) => {
          const place = margin[at] ?? 0;
          return register.spelling(CROSSABLE[place] ?? 'sex', values[place]?.[value] ?? '');
        }),
        count,
      }))
      .sort((a, b) =>
        a.values.reduce((order, value, at) => order || compareValues(value, b.values[at] ?? ''), 0),
      );
  const traits = CROSSABLE.map((trait, at) => {
    const cells = safe[at] ? cellsOf(safe[at]) : [];
    const counts = new Map(cells.map(({ values: [value = ''], count }) => [value, count]));
    return { trait, counts, others: counts.size < (population.sizes[at] ?? 0) };
  });
  const crossings = wanted.map((margin, at) => {
    const table = safe[singles.length + at];
    return { traits: margin.map((place) => CROSSABLE[place] ?? 'sex'), cells: table ? cellsOf(table) : [] };
  });
  return { traits: [...traits, peoplesOf(register)], crossings };
}
