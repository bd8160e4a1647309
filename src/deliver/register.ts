import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Participant } from './participant.ts';
import type { Population } from './population.ts';
import { CROSSABLE, type Crossable, plainValue, traitValue, UNKNOWN, writtenOf } from './trait-value.ts';

/** Everybody who is counted, by what is counted of them. */
export interface Census {
  readonly population: Population;
  /** Values of each trait, in the order of `CROSSABLE`. */
  readonly values: readonly (readonly string[])[];
  /** People by the people they say they belong to; never beside another trait. */
  readonly peoples: ReadonlyMap<string, number>;
}

/** Takes people in, each once by a key. Of somebody who comes again, the latest roster is believed. */
export interface Register {
  add(key: string, person: Participant, delivery: Delivery): void;
  readonly size: () => number;
  readonly census: () => Census;
  /** A value in the spelling that most rows have. */
  readonly spelling: (trait: Crossable | 'ethnicity', value: string) => string;
}

interface Entry {
  /** Last day and id of the delivery that says so. */
  readonly date: string;
  /** Position among the profiles. */
  readonly profile: number;
  readonly people: string;
}

const SEPARATOR = '\u0000';

function createSpellings(): Pick<Register, 'spelling'> & {
  note(trait: string, value: string, written: string): void;
} {
  const seen = new Map<string, Map<string, number>>();
  return {
    note(trait, value, written) {
      if (value === UNKNOWN) return;
      const key = trait + SEPARATOR + value;
      const all = seen.get(key) ?? new Map<string, number>();
      seen.set(key, all.set(written, (all.get(written) ?? 0) + 1));
    },
    spelling(trait, value) {
      const all = [...(seen.get(trait + SEPARATOR + value) ?? [])];
      return all.sort(([a, one], [b, other]) => other - one || compareText(a, b))[0]?.[0] ?? value;
    },
  };
}

function censusOf(entries: Iterable<Entry>, profiles: readonly string[]): Census {
  const counts = profiles.map(() => 0);
  const peoples = new Map<string, number>();
  for (const { profile, people } of entries) {
    counts[profile] = (counts[profile] ?? 0) + 1;
    peoples.set(people, (peoples.get(people) ?? 0) + 1);
  }
  const rows = profiles.map((key, at) => ({ values: key.split(SEPARATOR), count: counts[at] ?? 0 }));
  const used = rows.filter(({ count }) => count > 0);
  const values = CROSSABLE.map((_, at) =>
    [...new Set(used.map((row) => row.values[at] ?? ''))].sort(compareText),
  );
  const places = values.map((all) => new Map(all.map((value, at) => [value, at])));
  const placed = used.map((row) => ({
    values: row.values.map((value, at) => places[at]?.get(value) ?? 0),
    count: row.count,
  }));
  return { population: { sizes: values.map(({ length }) => length), profiles: placed }, values, peoples };
}

export function createRegister(): Register {
  const entries = new Map<string, Entry>();
  const profiles = new Map<string, number>();
  const { note, spelling } = createSpellings();
  return {
    add(key, person, delivery) {
      const date = `${delivery.days.at(-1)?.date} ${delivery.id}`;
      const before = entries.get(key);
      if (before && before.date > date) return;
      const written = writtenOf(person, delivery);
      const values = CROSSABLE.map((trait) => {
        const value = traitValue(trait, written[trait]);
        // Free text alone has spellings: the rest has words of ours.
        if (trait === 'municipality') note(trait, value, written[trait]);
        return value;
      });
      const people = plainValue(person.ethnicity);
      note('ethnicity', people, person.ethnicity);
      const profile = values.join(SEPARATOR);
      const at = profiles.get(profile) ?? profiles.size;
      profiles.set(profile, at);
      entries.set(key, { date, profile: at, people });
    },
    size: () => entries.size,
    census: () => censusOf(entries.values(), [...profiles.keys()]),
    spelling,
  };
}
