import { describe, expect, it } from 'vitest';
import { againstOurs } from '../helpers/json-schema.ts';
import { inventYear } from './invent-year.ts';
import { put, run, textAt, worldWith } from './run-delivery.ts';

const AGGREGATE = againstOurs('aggregate');

/** The invented year, its attendance typed in; of some courses only the first people, so that counts are hidden. */
async function yearOf(people?: number): Promise<ReturnType<typeof worldWith>> {
  const host = { ...worldWith(), now: () => Date.UTC(2028, 0, 1) / 1000 };
  for (const { folder, files, sheet } of inventYear()) {
    for (const [name, text] of files) {
      const some = name === 'roster.csv' && people !== undefined ? people + 1 : undefined;
      put(host, `anio/${folder}/${name}`, text.split('\n').slice(0, some).join('\n'));
    }
    put(host, `${folder}.csv`, sheet);
    await run(host, 'attendance', 'import', `${folder}.csv`, '--delivery', `anio/${folder}`);
  }
  host.said.out = '';
  return host;
}

describe('the schema of a tally', () => {
  it.each([
    ['a year', undefined, []],
    ['a year, rounded', undefined, ['--round']],
    ['courses of three people each, where all is hidden', 3, []],
    ['what only those count who completed', undefined, ['--count', 'completed']],
  ])('is met by %s', async (_, people, more) => {
    const host = await yearOf(people);
    await run(host, 'tally', 'anio', '--format', 'json', ...more);
    expect(AGGREGATE(JSON.parse(host.said.out))).toEqual([]);
  });

  it('is met by what stays of a course after its data were removed, and by nothing that names a person', async () => {
    const host = await yearOf();
    expect(await run(host, 'delivery', 'purge', 'anio/curso-2')).toBe(0);
    const kept = JSON.parse(textAt(host, 'anio/curso-2/aggregate.json')) as object;
    expect(AGGREGATE(kept)).toEqual([]);
    expect(AGGREGATE({ ...kept, names: ['Alguien'] })).toHaveLength(1);
  });
});
