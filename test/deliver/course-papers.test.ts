import { describe, expect, it } from 'vitest';
import { sortFiles } from '../../src/deliver/personal-files.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import type { MemoryHost } from '../helpers/memory-host.ts';
import { textOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';
import { lay, put, run, textAt, worldWith } from './run-delivery.ts';

const PEOPLE = [
  ['HN-1', 'Ana Inventada', 'Academia', 'Agente', 'Tela', 'F', '25-34'],
  ['HN-2', 'Ivo Inventado', 'Fiscalía', 'Analista', 'Danlí', 'M', '35-49'],
];
const ROSTER = [
  ['Código', 'Nombre', 'Institución', 'Cargo', 'Municipio', 'Sexo', 'Edad', 'Pueblo'],
  ...PEOPLE.map((cells) => [...cells, 'Pech']),
]
  .map((cells) => cells.join(';'))
  .join('\n');

const ENGLISH_AID = '---\nid: tarjeta\ntitle: "Card"\npublic: true\n---\n\nListen first.\n';

/** Those on the list, and five who come unannounced. */
const COPIES = 7;

async function course(...more: readonly string[]): Promise<MemoryHost> {
  const host = worldWith();
  await lay(host, 'curso', ['--days', '2', '--co', 'F-002', '--observer', 'M-001', ...more]);
  put(host, 'curso/roster.csv', ROSTER);
  return host;
}

function bytesOf(host: MemoryHost, name: string): Uint8Array {
  const path = `/work/curso/${name}-prueba-policia-2026-03-02.pdf`;
  const bytes = host.files.get(path);
  if (!bytes) throw new Error(`No ${path}`);
  return bytes;
}

/** The text of each page. */
function pagesOf(bytes: Uint8Array, pages: number): readonly string[] {
  return Array.from({ length: pages }, (_, at) => textOfPage(bytes, at + 1));
}

function textOfPage(bytes: Uint8Array, page: number): string {
  return textOf(bytes, ['-f', String(page), '-l', String(page)]);
}

describe('relevo delivery papers', () => {
  it('prints all that a course needs in one go, tagged, and says how many sheets of each', async () => {
    const host = await course();
    expect(await run(host, 'delivery', 'papers', 'curso')).toBe(0);
    const papers = [...host.files].filter(([path]) => path.endsWith('.pdf'));
    expect(
      papers.map(([path]) => path.split('/').at(-1)?.replace('-prueba-policia-2026-03-02.pdf', '')),
    ).toEqual([
      'asistencia',
      'inscripcion',
      'consentimiento-fotos',
      'gafetes',
      'prueba-inicial',
      'prueba-final',
      'evaluacion-jornada',
      'observacion',
      'lista-de-preparacion',
      'impresion-y-materiales',
    ]);
    for (const [path, bytes] of papers) expect([path, checkUa(bytes)]).toEqual([path, []]);
    // All of them are known for what they are when the data must go.
    const entries = papers.map(([path]) => ({ name: path.split('/').at(-1) ?? '', kind: 'file' as const }));
    expect(sortFiles(entries, { id: 'prueba-policia-2026-03-02' }).unknown).toEqual([]);
    expect(host.said.out).toMatch(/inscripcion-\S+ +7 +7 /);
    expect(host.said.out).toMatch(/evaluacion-jornada-\S+ +14 +14 /);
    expect(host.said.out + host.said.err).not.toMatch(/Ana|Ivo/);
  });

  it('gives the same bytes again', async () => {
    const [one, other] = [await course(), await course()];
    for (const host of [one, other])
      expect(await run(host, 'delivery', 'papers', 'curso', '--only', 'badges,registration,tests')).toBe(0);
    for (const name of ['gafetes', 'inscripcion', 'prueba-final'])
      expect(Buffer.compare(bytesOf(one, name), bytesOf(other, name))).toBe(0);
  });

  it('asks of each person apart what no sheet that is passed around asks, and shows nobody what is known of another', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'registration');
    const pages = pagesOf(bytesOf(host, 'inscripcion'), COPIES);
    expect(pages[0]).toContain('HN-1');
    expect(pages[0]).toContain('ANA INVENTADA');
    expect(pages[0]).toContain('Página 1 de 1');
    expect(pages[0]).not.toMatch(/IVO|HN-2|Tela|Agente|Pech/);
    expect(pages[1]).toContain('IVO INVENTADO');
    for (const page of pages.slice(2)) expect(page).not.toMatch(/HN-|INVENTAD/);
    const asked = pages[0]?.replace(/No escriba aquí.*?a la coordinación\./, '');
    expect(asked).not.toMatch(/orientación|identidad de género|discapacidad|religión/);
  });

  it('puts name and institution on badges, large, and nothing else of anybody', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'badges');
    const text = textOf(bytesOf(host, 'gafetes'));
    expect(text).toContain('Ana Inventada');
    expect(text).toContain('Fiscalía');
    expect(text).not.toMatch(/HN-|Pech|Analista|Danlí|35/);
  });

  it('prints the tests of the kit with a code on every page and no answer, the same as for everybody', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'tests');
    await run(host, 'build', 'kits/prueba', '--document', 'pre-test,answer-key', '--no-cache');
    const built = [...host.files].find(([path]) => path.endsWith('prueba-inicial.pdf'))?.[1];
    const blank = textOf(built ?? new Uint8Array());
    const pages = pagesOf(bytesOf(host, 'prueba-inicial'), COPIES);
    expect(pages).toHaveLength(COPIES);
    expect(pages[0]?.match(/HN-1\b/g)).toHaveLength(2);
    expect(pages[0]).not.toMatch(/HN-2|ANA|Ana/);
    // But for the code it is the kit's own test, its fingerprint included.
    expect(pages[0]?.replaceAll(/ · HN-1| HN-1/g, '')).toBe(blank);
    expect(pages.join()).not.toContain('Se valoran en conjunto');
  });

  it('gives tests the fingerprint of the kit’s own, also where a question is left in the source’s language', async () => {
    const [left, english] = [
      'Llame a :contact[linea].',
      'translation: {policy: source}\nlanguages: [es, en]',
    ];
    const question = `::::question{#p2 objective=o1 use="pre post" source=manual}\n¿Y ahora? ${left}\n\n- [ ] No\n- [x] Sí\n- [ ] Nunca\n\n:::rationale\nSe valora.\n:::\n::::\n`;
    const kit = kitWith(question);
    const manifest = (kit['kit.yaml'] ?? '').replace('languages: [es]', english);
    const files = { ...kit, 'kit.yaml': manifest, 'en/aids/01-tarjeta.md': ENGLISH_AID };
    const host = worldWith(below('kits/prueba', files));
    await lay(host, 'curso', ['--language', 'en']);
    await run(host, 'delivery', 'papers', 'curso', '--only', 'tests', '--blank', '1');
    const wanted = ['--document', 'pre-test', '--language', 'en', '--no-cache'];
    await run(host, 'build', 'kits/prueba', ...wanted);
    const tests = [...host.files]
      .filter(([path]) => path.includes('pre-test'))
      .map(([, bytes]) => textOf(bytes));
    const [paper, own] = tests.map((text) => /[0-9a-f]{4}-[0-9a-f]{4}/.exec(text)?.[0]);
    expect(tests[0]).toContain('Institución');
    expect(own).toBeDefined();
    expect(paper).toBe(own);
  });

  it('leaves evaluations without a code, unless they are asked for with one, and then says so to who fills them in', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'evaluation');
    expect(textOf(bytesOf(host, 'evaluacion-jornada'))).not.toContain('HN-');
    await run(host, 'delivery', 'papers', 'curso', '--only', 'evaluation', '--coded-evaluation');
    const text = textOf(bytesOf(host, 'evaluacion-jornada'));
    expect(text.match(/Código HN-1/g)).toHaveLength(2);
    expect(text).not.toContain('Es anónima');
    expect(text).toContain('Lleva su código');
  });

  it('fills observations with trainer, observer, day and the sessions of that day; without an observer only when asked', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'observation');
    const text = textOf(bytesOf(host, 'observacion'));
    expect(text).toContain('Persona formadora F-002');
    expect(text).toContain('Persona que observa M-001');
    expect(text).toContain('martes 3 de marzo de 2026');
    expect(text).toMatch(/Sesión que se observó: ☐? ?Sesión/);
    const alone = worldWith();
    await lay(alone, 'curso');
    put(alone, 'curso/roster.csv', ROSTER);
    expect(await run(alone, 'delivery', 'papers', 'curso')).toBe(0);
    expect([...alone.files.keys()].join()).not.toContain('observacion-');
    expect(alone.said.out).toContain('--only observation');
    expect(await run(alone, 'delivery', 'papers', 'curso', '--only', 'observation')).toBe(0);
    expect([...alone.files.keys()].join()).toContain('observacion-');
  });

  it('dates the preparation, and moves what falls on a weekend to a working day', async () => {
    const host = await course();
    await run(host, 'delivery', 'papers', 'curso', '--only', 'logistics');
    const text = textOf(bytesOf(host, 'lista-de-preparacion'));
    expect(text).toContain('Treinta días antes: sábado 31 de enero de 2026');
    expect(text).toContain('hágalo antes, el viernes 30 de enero de 2026');
    expect(text).toContain('Un día antes: domingo 1 de marzo de 2026');
    expect(text).toContain('Siete días después: martes 10 de marzo de 2026');
  });

  it('needs the version of the kit that is taught for its tests, and none for badges', async () => {
    const host = await course();
    put(host, 'curso/delivery.yaml', textAt(host, 'curso/delivery.yaml').replace('"1.0.0"', '"1.2.0"'));
    expect(await run(host, 'delivery', 'papers', 'curso')).toBe(2);
    expect(host.said.err).toContain('1.2.0');
    expect([...host.files.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([]);
    expect(await run(host, 'delivery', 'papers', 'curso', '--only', 'badges')).toBe(0);
  });

  it('prints blank copies where there is no roster', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    expect(await run(host, 'delivery', 'papers', 'curso', '--only', 'tests')).toBe(2);
    expect(await run(host, 'delivery', 'papers', 'curso', '--only', 'registration', '--blank', '25')).toBe(0);
    expect(host.said.out).toMatch(/inscripcion-\S+ +25 +25 /);
  });
});
