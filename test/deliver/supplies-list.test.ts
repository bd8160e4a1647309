import { beforeAll, describe, expect, it } from 'vitest';
import { below, kitWith } from '../helpers/base-kit.ts';
import { textOf } from '../helpers/pdf-tools.ts';
import { lay, put, run, worldWith } from './run-delivery.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';

/** The base kit, whose only activity works in groups of four to five that need two sets of cards each. */
function kitWithCards(): Record<string, string> {
  const session = kitWith('')[SESSION] ?? '';
  const activity = session
    .replace('group=pairs', 'group=4-5')
    .replace(
      '### Diálogo',
      '### Diálogo\n::material[Tarjetas]{per=group qty=2}\n::material[Lápiz]{per=participant}',
    );
  return below('kits/prueba', kitWith('', { [SESSION]: activity }));
}

async function listFor(people: number): Promise<string> {
  const host = worldWith(kitWithCards());
  await lay(host, 'curso');
  const rows = Array.from({ length: people }, (_, at) => `HN-${at + 1};Persona Inventada`);
  put(host, 'curso/roster.csv', ['Código;Nombre', ...rows].join('\n'));
  expect(await run(host, 'delivery', 'papers', 'curso', '--only', 'supplies')).toBe(0);
  const papers = [...host.files].filter(([path]) => path.endsWith('.pdf'));
  // The other papers are counted, and not written.
  expect(papers.map(([path]) => path)).toEqual([
    '/work/curso/impresion-y-materiales-prueba-policia-2026-03-02.pdf',
  ]);
  return textOf(papers[0]?.[1] ?? new Uint8Array(), ['-layout']);
}

describe('the list of what to print and bring', () => {
  let text = '';
  beforeAll(async () => {
    text = await listFor(23);
  });

  it('counts materials for those on the roster, by the groups that they make', () => {
    expect(text).toMatch(/Tarjetas 10 por grupo/);
    expect(text).toMatch(/Lápiz 23 por persona/);
    expect(text).toContain('3 grupos de 5 y 2 grupos de 4');
  });

  it('counts the sheets of the papers of the course and of the kit, two pages a sheet where that can be', () => {
    expect(text).toMatch(/Inscripción confidencial el archivo, una vez uno 28 1 28/);
    const [, pages = '', copies = '', sheets = ''] = /Cuaderno\D*?los dos (\d+) (\d+) (\d+)/.exec(text) ?? [];
    expect(Number(copies)).toBe(23);
    expect(Number(sheets)).toBe(23 * Math.ceil(Number(pages) / 2));
    const rows = [...text.matchAll(/ (?:uno|los dos) \d+ \d+ (\d+)/g)].map(([, last]) => Number(last));
    const total = rows.reduce((sum, row) => sum + row, 0);
    expect(text).toContain(`Hojas de papel: ${total}.`);
  });
});
