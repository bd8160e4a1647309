import { beforeAll, describe, expect, it } from 'vitest';
import { checkUa } from '../helpers/pdf-ua.ts';
import { FICTION, inventYear } from './invent-year.ts';
import { put, run, worldWith } from './run-delivery.ts';

interface Json {
  readonly participations: number | null;
  readonly people: number | null;
  readonly certified: number | null;
  readonly dropouts: number | null;
  readonly halfDays: { readonly present: number; readonly possible: number; readonly hours: number } | null;
  readonly traits: Readonly<Record<string, { readonly counts: Readonly<Record<string, number>> }>>;
  readonly crossings: readonly {
    readonly traits: readonly string[];
    readonly cells: readonly { readonly count: number }[];
  }[];
  readonly unlearnt: readonly { readonly id: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly pre: number | null;
    readonly post: number | null;
  }[];
}

const host = worldWith();

/** The invented year, its sheets taken in. */
async function layYear(): Promise<void> {
  for (const { folder, files, sheet } of inventYear()) {
    for (const [name, text] of files) put(host, `anio/${folder}/${name}`, text);
    put(host, `${folder}.csv`, sheet);
    await run(host, 'attendance', 'import', `${folder}.csv`, '--delivery', `anio/${folder}`);
  }
}

async function tally(...more: readonly string[]): Promise<Json> {
  host.said.out = '';
  expect(await run(host, 'tally', 'anio', '--format', 'json', ...more)).toBe(0);
  return JSON.parse(host.said.out) as Json;
}

describe('relevo tally', () => {
  beforeAll(layYear);

  it('counts all deliveries below a folder: participations, and people once', async () => {
    const counted = await tally();
    expect(counted).toMatchObject({ participations: 148, people: 140, unlearnt: [{ id: 'o8' }] });
    expect(Object.values(counted.traits['sex']?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
      140,
    );
    expect(Object.keys(counted.traits['ageGroup']?.counts ?? {})).toEqual(['18–24', '25–34', '35–49', '50+']);
    const cells = counted.crossings.flatMap((crossing) => crossing.cells);
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.every(({ count }) => count >= 5)).toBe(true);
  });

  it('crosses no trait with ethnicity, and only those that are asked for', async () => {
    const { crossings } = await tally('--cross', 'sex,sector', '--cross', 'age,municipality,sex');
    expect(crossings.map(({ traits }) => traits.join())).toEqual(['sex,sector', 'sex,ageGroup,municipality']);
    expect((await tally('--cross', 'none')).crossings).toEqual([]);
    expect(await run(host, 'tally', 'anio', '--cross', 'sex,ethnicity')).toBe(2);
    expect(await run(host, 'tally', 'anio', '--cross', 'sex')).toBe(2);
  });

  it("counts by the donor's rule alone, and leaves out what would tell of the others", async () => {
    const all = await tally();
    const completed = await tally('--count', 'completed');
    expect(completed.people).toBeLessThan(all.people ?? 0);
    expect(completed).toMatchObject({ certified: null, dropouts: null });
    const hours = await tally('--count', 'hours:16');
    // The training of trainers alone lasts so long.
    expect(hours.people).toBeLessThanOrEqual(16);
    expect((await tally('--count', 'unique-per-year')).people).toBe(140);
    expect(await run(host, 'tally', 'anio', '--count', 'hours:0')).toBe(2);
  });

  it('rounds what it prints to multiples of five when asked', async () => {
    const { participations, people, halfDays, traits } = await tally('--round');
    const counts = Object.values(traits).flatMap((trait) => Object.values(trait.counts));
    const printed = [
      participations,
      people,
      halfDays?.present,
      halfDays?.possible,
      halfDays?.hours,
      ...counts,
    ];
    expect(printed.every((count) => (count ?? 0) % 5 === 0)).toBe(true);
    expect(people).toBe(140);
  });

  it('prints two tagged pages with both plots told in words, and the same bytes again', async () => {
    for (const paper of ['letter', 'a4']) {
      expect(await run(host, 'tally', 'anio', '-o', 'informe.pdf', '--paper', paper)).toBe(0);
      const bytes = host.files.get('/work/informe.pdf') ?? new Uint8Array();
      expect(checkUa(bytes)).toEqual([]);
      expect(new TextDecoder('latin1').decode(bytes)).toContain('/Count 2');
      await run(host, 'tally', 'anio', '-o', 'otra.pdf', '--paper', paper);
      expect(host.files.get('/work/otra.pdf')).toEqual(bytes);
    }
  });

  it('writes a workbook, refuses other files, and names nobody anywhere', async () => {
    expect(await run(host, 'tally', 'anio', '-o', 'informe.xlsx')).toBe(0);
    expect([...(host.files.get('/work/informe.xlsx')?.subarray(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
    expect(await run(host, 'tally', 'anio', '-o', 'informe.doc')).toBe(2);
    expect(await run(host, 'tally', 'anio')).toBe(0);
    expect(host.said.out + host.said.err).not.toContain(FICTION);
  });

  it('tells nothing of fewer than five people', async () => {
    const [course] = inventYear();
    put(host, 'pocos/delivery.yaml', course?.files.get('delivery.yaml') ?? '');
    put(host, 'pocos/roster.csv', (course?.files.get('roster.csv') ?? '').split('\n').slice(0, 5).join('\n'));
    put(host, 'pocos.csv', course?.sheet ?? '');
    await run(host, 'attendance', 'import', 'pocos.csv', '--delivery', 'pocos');
    host.said.out = '';
    await run(host, 'tally', 'pocos', '--format', 'json');
    expect(JSON.parse(host.said.out)).toMatchObject({
      participations: null,
      people: null,
      halfDays: null,
      crossings: [],
      bars: [],
      marks: null,
    });
  });
});
