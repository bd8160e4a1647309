import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNT_ALL } from '../../src/deliver/count-rules.ts';
import { LEAST_SHOWN } from '../../src/deliver/hide-small.ts';
import type { Participant } from '../../src/deliver/participant.ts';
import { CROSSES } from '../../src/deliver/people-tables.ts';
import { roundTally } from '../../src/deliver/round-tally.ts';
import { type Counted, startTally, type Tally } from '../../src/deliver/tally.ts';
import { CROSSABLE, type Crossable, UNKNOWN } from '../../src/deliver/trait-value.ts';
import { exampleDelivery } from './example-delivery.ts';
import { solver } from './solve-tables.ts';

/** What somebody outside may know: the values that each trait can have. Never how many people have them. */
const VALUES: Readonly<Record<Crossable, readonly string[]>> = {
  sex: ['F', 'M', UNKNOWN],
  ageGroup: ['18–24', '25–34', '50+'],
  sector: ['judiciary', 'labour', 'police'],
  track: ['in-service', 'pre-service'],
  municipality: ['Danlí', 'La Ceiba', 'Tela'],
};

type Traits = readonly string[];

/** Most people share the first values: so that there are large counts, and small ones beside them. */
const person = fc.tuple(
  ...CROSSABLE.map((trait) => {
    const [first = '', ...rest] = VALUES[trait];
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant(first) },
      { weight: 2, arbitrary: fc.constantFrom(...rest) },
    );
  }),
);
const course = fc.array(person, { minLength: 5, maxLength: 40 });

function participantOf(traits: Traits, code: string): Participant {
  const [sex = '', ageGroup = '', sector = '', track = '', municipality = ''] = traits.map((value) =>
    value === UNKNOWN ? '' : value,
  );
  const rest = { name: 'x', institution: '', position: '', ethnicity: '' };
  return { code, ...rest, sex, ageGroup, sector, track, municipality };
}

function countedOf(people: readonly Traits[], at: number): Counted {
  const codes = people.map((_, place) => `C${at}-${place}`);
  const standings = people.map((traits, place) => ({
    person: participantOf(traits, codes[place] ?? ''),
    present: 1,
    held: 1,
    pre: undefined,
    post: undefined,
  }));
  const [day] = exampleDelivery.days;
  const date = day?.date ?? '';
  const presences = codes.map((code) => ({
    code,
    date,
    half: 'morning' as const,
    signed: true,
    mark: 'present' as const,
  }));
  return { delivery: { ...exampleDelivery, id: `curso-${at}` }, standings, presences, results: [] };
}

function tallyOf(courses: readonly (readonly Traits[])[]): Tally {
  const builder = startTally({ rules: COUNT_ALL, crosses: CROSSES });
  for (const [at, people] of courses.entries()) builder.add(countedOf(people, at));
  return builder.result();
}

const ALL: readonly Traits[] = CROSSABLE.reduce<readonly Traits[]>(
  (cells, trait) => cells.flatMap((cell) => VALUES[trait].map((value) => [...cell, value])),
  [[]],
);

/** One cell of a table, printed or not. */
interface TableCell {
  readonly key: string;
  /** Which cells of the whole population it sums up. */
  readonly cells: readonly number[];
}

/** Every cell that a table by these traits could have. */
function cellsOf(traits: readonly Crossable[]): readonly TableCell[] {
  const places = traits.map((trait) => CROSSABLE.indexOf(trait));
  const cells = new Map<string, number[]>();
  for (const [at, values] of ALL.entries()) {
    const key = places.map((place) => values[place]).join(' | ');
    cells.set(key, [...(cells.get(key) ?? []), at]);
  }
  return [...cells].map(([key, within]) => ({ key, cells: within }));
}

/** What a tally prints of people, by table: counts by the values of a cell. */
function printedOf({
  traits,
  crossings,
}: Tally): readonly (readonly [readonly Crossable[], ReadonlyMap<string, number>])[] {
  const singles = traits.flatMap(({ trait, counts }) =>
    trait === 'ethnicity' ? [] : [[[trait], counts] as const],
  );
  const crossed = crossings.map(
    ({ traits: names, cells }) =>
      [names, new Map(cells.map(({ values, count }) => [values.join(' | '), count]))] as const,
  );
  return [...singles, ...crossed];
}

interface Leak {
  readonly cell: string;
  readonly count: number;
}

/**
 * Counts under five that follow from what is printed. A larger one that does, hidden to keep what is left of a total from being
 * small, may as well have been printed. `real` tells which cells hold anybody.
 */
function leaksOf(tally: Tally, real: (cells: readonly number[]) => number): readonly Leak[] {
  const tables = printedOf(tally).map(([traits, counts]) => ({ cells: cellsOf(traits), counts }));
  const shown = tables.flatMap(({ cells, counts }) => cells.filter(({ key }) => counts.has(key)));
  const follows = solver([ALL.map((_, at) => at), ...shown.map(({ cells }) => cells)], ALL.length);
  return tables.flatMap(({ cells }) =>
    cells
      .filter((cell) => isSmall(real(cell.cells)) && follows(cell.cells))
      .map((cell) => ({ cell: cell.key, count: real(cell.cells) })),
  );
}

function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN;
}

function counterOf(people: readonly Traits[]): (cells: readonly number[]) => number {
  const counts = new Map<string, number>();
  for (const traits of people) counts.set(traits.join(' | '), (counts.get(traits.join(' | ')) ?? 0) + 1);
  return (cells) => cells.reduce((sum, cell) => sum + (counts.get(ALL[cell]?.join(' | ') ?? '') ?? 0), 0);
}

describe('the tables of one tally', () => {
  it('give no count under five to linear algebra over all that is printed', () => {
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 3 }), (courses) => {
        const tally = tallyOf(courses);
        expect(leaksOf(tally, counterOf(courses.flat()))).toEqual([]);
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('would give some if a hidden count were printed beside them', () => {
    const people = (n: number, traits: Traits): readonly Traits[] => Array.from({ length: n }, () => traits);
    const all = [
      ...people(20, ['F', '25–34', 'police', 'in-service', 'Tela']),
      ...people(3, ['M', '25–34', 'police', 'in-service', 'Tela']),
      ...people(9, [UNKNOWN, '25–34', 'police', 'in-service', 'Tela']),
    ];
    const tally = tallyOf([all]);
    const [sexes, ...rest] = tally.traits;
    if (!sexes) throw new Error('no table');
    expect([...sexes.counts.keys()]).toEqual(['F']);
    const opened = { ...sexes, counts: new Map([...sexes.counts, [UNKNOWN, 9] as const]) };
    expect(leaksOf({ ...tally, traits: [opened, ...rest] }, counterOf(all))).toContainEqual({
      cell: 'M',
      count: 3,
    });
    expect(leaksOf(tally, counterOf(all))).toEqual([]);
  });
});

describe('two tallies that differ by one course', () => {
  const two = fc.tuple(fc.array(course, { minLength: 1, maxLength: 2 }), course);

  /** By how much each number differs that both print, and by how much in truth. */
  function differences(before: Tally, after: Tally, added: readonly Traits[]) {
    const real = counterOf(added);
    return printedOf(before).flatMap(([traits, counts], table) =>
      cellsOf(traits).flatMap(({ key, cells }) => {
        const [less, more] = [counts.get(key), printedOf(after)[table]?.[1].get(key)];
        return less === undefined || more === undefined ? [] : [{ told: more - less, real: real(cells) }];
      }),
    );
  }

  it('tell the counts of that course exactly, which is why one tally is published for each period', () => {
    fc.assert(
      fc.property(two, ([courses, added]) => {
        const [before, after] = [tallyOf(courses), tallyOf([...courses, added])];
        for (const { told, real } of differences(before, after, added)) expect(told).toBe(real);
      }),
      { seed: 22, numRuns: 8 },
    );
  });

  it('tell them within five people either way, and in steps of five, when both are rounded', () => {
    fc.assert(
      fc.property(two, ([courses, added]) => {
        const [before, after] = [tallyOf(courses), tallyOf([...courses, added])].map(roundTally) as [
          Tally,
          Tally,
        ];
        for (const { told, real } of differences(before, after, added)) {
          expect(told % 5).toBe(0);
          expect(Math.abs(told - real)).toBeLessThan(5);
        }
      }),
      { seed: 23, numRuns: 8 },
    );
  });
});
