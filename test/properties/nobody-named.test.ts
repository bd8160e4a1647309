import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Workbook } from '../../src/model/workbook.ts';
import { packWorkbook } from '../../src/pipeline/pack-workbook.ts';
import { lay, put, run, worldWith } from '../deliver/run-delivery.ts';
import { holdsText } from '../helpers/holds-text.ts';
import type { MemoryHost } from '../helpers/memory-host.ts';

/** Stands in everything that somebody could be known by. No message, no name of a file may hold it. */
const MARK = 'ZZFICTICIA';

const DAY = '2026-03-02';
/** Years after it. */
const LATE = Date.UTC(2030, 0, 1) / 1000;
const ROSTER = ['Código', 'Nombre', 'Institución', 'Cargo', 'Municipio', 'Sexo', 'Edad'];
const SHEET = ['Código', 'Fecha', 'Firma mañana', 'Marca mañana', 'Firma tarde', 'Marca tarde'];

/** Text as somebody may have typed it: whole, odd, or what a list cannot read. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `${MARK} ${text}`),
  fc.constantFrom(
    '',
    `=${MARK}`,
    `"${MARK}`,
    `${MARK},x`,
    `${MARK};x`,
    `'${MARK}\t`,
    `${MARK}\u0000`,
    MARK.repeat(14),
  ),
);
const code = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('HN-1', 'HN-2', 'HN-3') },
  { weight: 1, arbitrary: typed },
);
const rosterRow = fc.tuple(code, typed, typed, typed, typed, typed, typed);
const sheetRow = fc.tuple(
  fc.oneof(code, typed),
  fc.oneof({ weight: 4, arbitrary: fc.constant(DAY) }, { weight: 1, arbitrary: typed }),
  ...([0, 1, 2, 3] as const).map(() => fc.oneof(fc.constantFrom('x', 'P', ''), typed)),
);
const heading = fc.constantFrom([], [`${MARK} columna`], ['Orientación sexual'], ['Discapacidad']);

type Lines = readonly (readonly string[])[];

/** Enough people for a tally to tell something: each with words of their own, and there all day. */
const EIGHT = Array.from({ length: 8 }, (_, at) => `HN-1${at}`);
const eightRows: Lines = EIGHT.map((each, at) => [
  each,
  ...[1, 2, 3, 4].map((place) => `${MARK} ${at}${place}`),
  at % 2 ? 'F' : 'M',
  '30',
]);
const eightSheet: Lines = EIGHT.map((each) => [each, DAY, 'x', 'P', 'x', 'P']);

const lists = fc.record({
  more: heading,
  roster: fc.array(rosterRow, { minLength: 1, maxLength: 4 }),
  sheet: fc.array(sheetRow, { maxLength: 4 }),
  asWorkbook: fc.boolean(),
});

async function fileOf(lines: Lines, asWorkbook: boolean): Promise<Uint8Array> {
  const text = lines.map((cells) => cells.join(';')).join('\n');
  if (!asWorkbook) return new TextEncoder().encode(text);
  const rows = lines.map((cells) => ({ cells: cells.map((value) => ({ value })) }));
  const sheets = [`${MARK} hoja`, 'otra'].map((name) => ({ name, columns: [20], rows }));
  const workbook: Workbook = { title: MARK, sheets };
  return packWorkbook(workbook);
}

async function fill(
  host: MemoryHost,
  { more, roster, sheet, asWorkbook }: typeof lists extends fc.Arbitrary<infer T> ? T : never,
) {
  const kind = asWorkbook ? 'xlsx' : 'csv';
  const head = [...ROSTER, ...more];
  host.files.set(`/work/curso/roster.${kind}`, await fileOf([head, ...eightRows, ...roster], asWorkbook));
  host.files.set(`/work/hoja.${kind}`, await fileOf([SHEET, ...eightSheet, ...sheet], asWorkbook));
  put(
    host,
    'curso/scores.csv',
    `Código;Prueba;q1\n${MARK};pre;1\nHN-1;${MARK};1\nHN-1;post;${MARK}\nHN-2;post;1\n`,
  );
  const items = Array.from({ length: 24 }, (_, at) => at + 1);
  const observed = [`${MARK};M-1;${DAY}`, `F-001;${MARK};${DAY}`].map(
    (start) => `${start};${items.map(() => MARK).join(';')}`,
  );
  put(host, 'curso/observations.csv', [`Código;Observa;Fecha;${items.join(';')}`, ...observed].join('\n'));
  return kind;
}

/** Files that hold the mark, in their name or anywhere in them, though they are none of those that may. */
async function leaked(host: MemoryHost, allowed: RegExp): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, bytes] of host.files)
    if (path.includes(MARK) || (!allowed.test(path) && (await holdsText(bytes, MARK)))) found.push(path);
  return found;
}

/** What people typed, and the papers that are made for them. */
const TYPED = /\/(roster|scores|observations|hoja)\.(csv|xlsx)$/;
const PAPERS =
  /\/(asistencia|constancias-participacion|inscripcion|consentimiento-fotos|gafetes)-[^/]+\.(pdf|xlsx)$/;
const NUMBER = '3F9A-11C2-77E0-4B1D';

/** Every command about people but those that draw pages, which take their time. */
function commandsOn(sheet: string): readonly (readonly string[])[] {
  return [
    ['attendance', 'sheet', 'curso', '--format', 'xlsx'],
    ['attendance', 'sheet', 'curso', '--format', 'xlsform'],
    ['attendance', 'import', sheet, '--delivery', 'curso'],
    ['certificates', 'curso', '--kind', 'completion'],
    ['certificates', '.', '--kind', 'authorised'],
    ['certificates', '.', '--verify', NUMBER],
    ['tally', 'curso'],
    ['tally', 'curso', '--format', 'json'],
    ['tally', 'curso', '--count', 'completed', '--output', 'recuento.xlsx'],
    ['cascade', '.'],
    ['cascade', '.', '--format', 'json'],
    ['delivery', 'purge', 'curso', '--dry-run'],
    ['delivery', 'purge', 'curso'],
  ];
}

describe('people in a delivery', () => {
  it('are named by no message, no name of a file and no file but lists and papers, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (given) => {
        const host = worldWith();
        await lay(host, 'curso');
        const kind = await fill(host, given);
        for (const command of commandsOn(`hoja.${kind}`))
          expect([0, 1, 2]).toContain(await run(host, ...command));
        expect(host.said.out + host.said.err).not.toContain(MARK);
        expect(await leaked(host, new RegExp(`${TYPED.source}|asistencia-[^/]+\\.xlsx$`))).toEqual([]);
        // Long after: the lists go, and nothing that stays names anybody.
        host.files.delete(`/work/hoja.${kind}`);
        expect([0, 1, 2]).toContain(await main(['delivery', 'purge', 'curso'], { ...host, now: () => LATE }));
        expect(host.said.out + host.said.err).not.toContain(MARK);
        expect(await leaked(host, /^$/)).toEqual([]);
      }),
      { numRuns: 4, seed: 4 },
    );
  });

  it('stand on papers with their names alone, of all that is printed, and in nothing that is said of these', async () => {
    const host = worldWith();
    await lay(host, 'curso', ['--hours', '08:00-12:00,13:00-16:00']);
    host.files.set('/work/curso/roster.csv', await fileOf([ROSTER, ...eightRows, ['HN-11', MARK]], false));
    host.files.set('/work/hoja.csv', await fileOf([SHEET, ...eightSheet, ['HN-12', DAY, 'x', MARK]], false));
    const commands = [
      ['attendance', 'sheet', 'curso'],
      ['attendance', 'sheet', 'curso', '--format', 'xlsx'],
      ['attendance', 'import', 'hoja.csv', '--delivery', 'curso'],
      ['delivery', 'papers', 'curso'],
      ['certificates', 'curso'],
      ['tally', 'curso', '--cross', 'sex,municipality', '--output', 'recuento.pdf'],
      ['cascade', '.', '--output', 'cascada.pdf'],
    ];
    for (const command of commands) expect([command, await run(host, ...command)]).toEqual([command, 1]);
    expect(host.said.out + host.said.err).not.toContain(MARK);
    const papers = [...host.files].filter(([path]) => PAPERS.test(path));
    for (const [path, bytes] of papers) expect([path, await holdsText(bytes, MARK)]).toEqual([path, true]);
    expect(papers).toHaveLength(6);
    expect([...host.files.keys()]).toEqual(
      expect.arrayContaining(['/work/recuento.pdf', '/work/cascada.pdf']),
    );
    expect(await leaked(host, new RegExp(`${TYPED.source}|${PAPERS.source}`))).toEqual([]);
  });

  it('are not named by what is said of a name that was given in place of a code', async () => {
    const more = ['--lead', '--co', '--observer'].map((option) => [option, `${MARK} Ana`]);
    for (const given of more) {
      const host = worldWith();
      const before = host.files.size;
      expect([given, await lay(host, 'curso', given)]).toEqual([given, 2]);
      expect([given, host.said.out + host.said.err]).toEqual([given, expect.not.stringContaining(MARK)]);
      expect(host.files.size).toBe(before);
    }
  });

  it('are not named either by what is said of a broken delivery.yaml', async () => {
    const broken = [
      [/lead: .*/, `lead: ${MARK} Ana`],
      [/lead: .*/, `${MARK}: F-001`],
      [/venue: .*/, `venue: [${MARK}]`],
      [/custodian: .*/, `custodian: "${MARK}`],
      [/retention: .*/, `retention: ${MARK}`],
      [/rule:/, `objectives: { "${MARK} Ana": x }\nrule:`],
    ] as const;
    for (const [pattern, text] of broken) {
      const host = worldWith();
      await lay(host, 'curso');
      const yaml = new TextDecoder().decode(host.files.get('/work/curso/delivery.yaml'));
      put(host, 'curso/delivery.yaml', yaml.replace(pattern, text));
      expect([text, await run(host, 'tally', 'curso')]).toEqual([text, 2]);
      expect(host.said.err).not.toContain(MARK);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('are neither read from nor written to a kit or a repository that is shared, by any command', async () => {
    const commands = (folder: string): readonly (readonly string[])[] => [
      ['attendance', 'sheet', folder],
      ['attendance', 'sheet', folder, '--format', 'xlsx'],
      ['attendance', 'sheet', folder, '--format', 'xlsform'],
      ['attendance', 'import', `${folder}/hoja.csv`, '--delivery', 'curso'],
      ['attendance', 'import', 'hoja.csv', '--delivery', folder],
      ['delivery', 'papers', folder],
      ['certificates', folder],
      ['certificates', folder, '--kind', 'authorised'],
      ['certificates', folder, '--verify', NUMBER],
      ['tally', folder],
      ['cascade', folder],
      ['delivery', 'purge', folder],
      ['attendance', 'sheet', 'curso', '--format', 'xlsx', '--output', `${folder}/a.xlsx`],
      ['attendance', 'sheet', 'curso', '--format', 'xlsform', '--output', `${folder}/a.xlsx`],
      ['delivery', 'papers', 'curso', '--only', 'badges', '--output', folder],
      ['certificates', 'curso', '--output', `${folder}/a.pdf`],
      ['cascade', 'curso', '--output', `${folder}/a.pdf`],
    ];
    const host = worldWith({ 'nube/.git/config': '[remote "origin"]\n', 'hoja.csv': `${SHEET.join()}\n` });
    await lay(host, 'curso');
    put(host, 'curso/roster.csv', 'Código;Nombre\nHN-1;Ana\n');
    put(host, 'curso/attendance.csv', `${SHEET.join(';')}\nHN-1;${DAY};x;P;x;P\n`);
    for (const place of ['kits/prueba/curso', 'nube/cursos/curso']) {
      for (const file of ['delivery.yaml', 'roster.csv', 'attendance.csv'])
        host.files.set(`/work/${place}/${file}`, host.files.get(`/work/curso/${file}`) ?? new Uint8Array());
      host.files.set(`/work/${place}/hoja.csv`, host.files.get('/work/hoja.csv') ?? new Uint8Array());
      const before = [...host.files.keys()];
      for (const command of commands(place))
        expect([command, await run(host, ...command)]).toEqual([command, 2]);
      expect([...host.files.keys()]).toEqual(before);
    }
  });
});
