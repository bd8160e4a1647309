import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { lay, put, run, textAt, worldWith } from './run-delivery.ts';

/** A small generator with a seed (a linear congruence), so that the invented year is always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const MARK = 'ZZFICTICIA';
const COURSES = ['2026-02-02', '2026-05-04', '2026-08-03'];

/** Everybody in it is invented; names carry a mark that no message and no file name may show. */
async function inventYear() {
  const host = worldWith();
  const roll = dice(20_260_302);
  for (const [course, date] of COURSES.entries()) {
    const folder = `anio/curso-${course + 1}`;
    await lay(host, folder, ['--date', date, '--days', '2']);
    const codes = Array.from(
      { length: 24 },
      (_, at) => `HN-26-${String(course * 20 + at + 1).padStart(3, '0')}`,
    );
    const person = (code: string, at: number) =>
      [
        code,
        `${MARK} Persona ${at}`,
        `${MARK} Institución`,
        'Cargo',
        ['La Ceiba', 'Choluteca'][at % 2],
        'FM'[roll(2)],
        '25-34',
      ].join(';');
    put(
      host,
      `${folder}/roster.csv`,
      ['Código;Nombre;Institución;Cargo;Municipio;Sexo;Edad', ...codes.map(person)].join('\n'),
    );
    const days = [date, date.replace(/\d$/, (digit) => String(Number(digit) + 1))];
    const rows = codes.flatMap((code) =>
      days.map((day) => `${code};${day};x;P;x;${roll(8) === 0 ? 'A' : 'P'}`),
    );
    const typed = [
      'Código;Fecha;Firma mañana;Marca mañana;Firma tarde;Marca tarde',
      ...rows,
      `${MARK};${date};x;P;x;P`,
    ];
    put(host, `anio/hoja-${course + 1}.csv`, typed.join('\n'));
    const tests = codes.flatMap((code) => [`${code};pre;${roll(2)}`, `${code};post;1`]);
    put(host, `${folder}/scores.csv`, ['Código;Prueba;q1', ...tests, `${MARK};post;1`].join('\n'));
  }
  return host;
}

describe('an invented year', () => {
  it('goes from rosters to sheets, certificates and totals, and names nobody on the way', async () => {
    const host = await inventYear();
    const folders = COURSES.map((_, at) => `anio/curso-${at + 1}`);
    for (const [at, folder] of folders.entries()) {
      expect(await run(host, 'attendance', 'sheet', folder)).toBe(0);
      expect(await run(host, 'attendance', 'import', `anio/hoja-${at + 1}.csv`, '--delivery', folder)).toBe(
        1,
      );
      expect(await run(host, 'certificates', folder)).toBe(1);
    }
    host.said.out = '';
    expect(await run(host, 'tally', ...folders, '--format', 'json')).toBe(1);
    const tally = JSON.parse(host.said.out) as Record<string, unknown>;
    expect(tally).toMatchObject({ deliveries: 3, participations: 72, people: 64 });
    expect(host.said.out + host.said.err).not.toContain(MARK);
    for (const path of host.files.keys()) expect(path).not.toContain(MARK);
    const papers = [...host.files.keys()].filter((path) => path.endsWith('.pdf'));
    expect(papers).toHaveLength(6);
  });

  it('shows where its trainers stand, by code, with rows that were left out by number', async () => {
    const host = await inventYear();
    for (const [at, date] of COURSES.entries()) {
      const folder = `anio/curso-${at + 1}`;
      await run(host, 'attendance', 'import', `anio/hoja-${at + 1}.csv`, '--delivery', folder);
      const path = `${folder}/delivery.yaml`;
      // The first is the training of the one who gives the other two.
      const manifest =
        at === 0
          ? textAt(host, path).replace('"participant"', '"trainer"').replace('F-001', 'M-001')
          : `${textAt(host, path).replace('F-001', 'HN-26-002')}observer: M-001\n`;
      put(host, path, manifest);
      const items = Array.from({ length: 24 }, (_, item) => item + 1);
      const row = ['HN-26-002', 'M-001', date, ...items.map(() => 2)];
      const wrong = [MARK, 'M-001', date, ...items.map(() => 2)];
      const heading = ['Código', 'Observa', 'Fecha', ...items];
      put(
        host,
        `${folder}/observations.csv`,
        [heading, row, wrong].map((cells) => cells.join(';')).join('\n'),
      );
    }
    host.said.out = '';
    host.said.err = '';
    const later = { ...host, now: () => 1_772_409_600 + 200 * 86_400 };
    expect(await main(['cascade', 'anio', '--format', 'json'], later)).toBe(1);
    const { trainers } = JSON.parse(host.said.out) as { trainers: readonly Record<string, unknown>[] };
    expect(trainers.find(({ code }) => code === 'M-001')).toMatchObject({ status: 'senior', level: 1 });
    expect(trainers.find(({ code }) => code === 'HN-26-002')).toMatchObject({
      status: 'authorised',
      until: '2027-08-04',
    });
    expect(host.said.err).toContain('curso-2/observations.csv, fila 3:');
    expect(await main(['cascade', 'anio'], later)).toBe(1);
    expect(host.said.out).toContain('con autorización hasta 2027-08-04');
    expect(host.said.out + host.said.err).not.toContain(MARK);
  });

  it('counts no course twice, and asks for at least one', async () => {
    const host = worldWith({ 'vacio/nota.txt': '' });
    await lay(host, 'cursos/uno');
    put(host, 'cursos/copia/delivery.yaml', textAt(host, 'cursos/uno/delivery.yaml'));
    expect(await run(host, 'cascade', 'cursos')).toBe(2);
    expect(host.said.err).toContain('está dos veces');
    expect(await run(host, 'cascade', 'vacio')).toBe(2);
  });

  it('is refused as a whole when a roster asks what may never be asked', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    put(host, 'curso/roster.csv', `Código;Nombre;Orientación sexual\nHN-1;${MARK};${MARK}\n`);
    for (const command of [
      ['attendance', 'sheet', 'curso'],
      ['certificates', 'curso'],
      ['tally', 'curso'],
      ['cascade', 'curso'],
    ]) {
      expect(await run(host, ...command)).toBeGreaterThan(0);
    }
    expect(host.said.err).toContain('Gracias por querer incluir');
    expect(host.said.out + host.said.err).not.toContain(MARK);
  });
});
