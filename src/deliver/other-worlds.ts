import type { Margin, Profile } from './population.ts';

/** People who would have to be others for a population to be another: `delta` more of each profile. */
export type Move = readonly { readonly values: readonly number[]; readonly delta: 1 | -1 }[];

/** How far the search goes: partners beyond these would only be dearer. */
const MOST_PARTNERS = 60;

/** Two people exchange the values of these traits: totals by one trait stay as they are. */
function exchange(p: Profile, q: Profile, traits: readonly number[]): Move {
  const mixed = (own: Profile, other: Profile): readonly number[] =>
    own.values.map((value, at) => (traits.includes(at) ? (other.values[at] ?? 0) : value));
  return [
    { values: p.values, delta: -1 },
    { values: q.values, delta: -1 },
    { values: mixed(p, q), delta: 1 },
    { values: mixed(q, p), delta: 1 },
  ];
}

/** One and two of the traits. More is the same exchange, seen from the other person. */
function fewOf(traits: number): readonly (readonly number[])[] {
  const singles = Array.from({ length: traits }, (_, trait) => [trait]);
  const pairs = singles.flatMap(([a = 0]) => singles.flatMap(([b = 0]) => (a < b ? [[a, b]] : [])));
  return traits > 3 ? [...singles, ...pairs] : singles;
}

/** All profiles, those whose cells are hidden anyway first, and those in the cell that is asked about. */
export interface Neighbours {
  readonly inside: readonly Profile[];
  readonly all: readonly Profile[];
  readonly sizes: readonly number[];
}

function* exchangesOf({ inside, all, sizes }: Neighbours): Generator<Move> {
  const within = new Set(inside);
  const partners = all.slice(0, MOST_PARTNERS).filter((each) => !within.has(each));
  const traits = fewOf(sizes.length);
  for (const p of inside) for (const q of partners) for (const few of traits) yield exchange(p, q, few);
}

/** Profiles that differ from this one by one of the traits alone. */
function besides(
  { values }: Profile,
  margin: Margin,
  sizes: readonly number[],
): readonly (readonly number[])[] {
  return margin.flatMap((trait) =>
    Array.from({ length: sizes[trait] ?? 0 }, (_, value) => value)
      .filter((value) => value !== values[trait])
      .map((value) => values.with(trait, value)),
  );
}

/** Somebody leaves the cell for another value of one of its traits, or comes to it from one. */
function* singleMoves(margin: Margin, { inside, all, sizes }: Neighbours): Generator<Move> {
  const known = new Set(all.map(({ values }) => values.join(' ')));
  for (const profile of inside) {
    for (const other of besides(profile, margin, sizes)) {
      const [here, there] = [profile.values, other];
      yield [
        { values: here, delta: -1 },
        { values: there, delta: 1 },
      ];
      if (known.has(there.join(' ')))
        yield [
          { values: there, delta: -1 },
          { values: here, delta: 1 },
        ];
    }
  }
}

/** What would have to be otherwise for a cell of the margin to hold another number; what costs least is likely first. */
export function* movesOf(margin: Margin, neighbours: Neighbours): Generator<Move> {
  if (margin.length > 1) yield* exchangesOf(neighbours);
  yield* singleMoves(margin, neighbours);
}
