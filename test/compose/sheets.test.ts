import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/model/documents.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, heading, paragraph, text } from '../helpers/content.ts';
import { compose, editionOf, stations } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function print(kind: DocumentKind, edition: Edition): string {
  return printDoc(compose(kind, edition));
}

describe('the agenda', () => {
  it('says when what begins, and never how many minutes it takes', () => {
    const agenda = print('agenda', editionOf([stations()], { role: 'public' }));
    expect(part(agenda, '# ', '## ')).toMatch(
      /^# \(Kit de prueba\) Programa\nlead: Policía\nsmall: Kit: .*$/,
    );
    expect(part(agenda, '## ')).toBe(`## La jornada
table plan
  | Hora | Contenido |
  | 08:00 | Señales |
  | 09:00 | Pausa |
  | 09:15 | Fin de la jornada |`);
    expect(agenda).not.toMatch(/\d min\b|\| (?:15|40|60) \|/);
  });

  it('counts days where there are several', () => {
    const [day] = editionOf([]).days;
    const days = [1, 2].map((number) => ({ number, slots: day?.slots ?? [] }));
    const agenda = print('agenda', editionOf([], { days }));
    expect(agenda.match(/## Día \d/g)).toEqual(['## Día 1', '## Día 2']);
  });
});

describe('the run sheet', () => {
  it('goes minute by minute, with the materials to have ready and a place to tick', () => {
    const choice = block(
      'choice',
      {},
      stations(),
      block('activity', { minutes: 40 }, heading(3, 'Carrusel')),
    );
    expect(part(print('run-sheet', editionOf([choice])), '# ', 'small: Kit')).toBe(
      `# (Hoja de ruta minuto a minuto) La jornada
meta: La jornada termina a las 09:15.
table plan
  | Hora | Min | Actividad | Método | Material | Hecho |
  | 08:00 | 60 | *Señales* ↔3 |  |
  | 08:00 | 40 | Estaciones (a elegir) | grupos de 4–5 | Tarjetas (2 por grupo) |  |
  | 08:00 | 40 | Carrusel (a elegir) |  |  |  |
  | 09:00 | 15 | *Pausa* ↔3 |  |`,
    );
  });
});

describe('the logistics list', () => {
  const material = (name: string, per: 'group' | 'participant' | 'room', qty: number) => ({
    ...block('material', { per, qty }),
    label: [text(name)],
  });
  const activity = (group: string | undefined, ...materials: readonly ReturnType<typeof material>[]) =>
    block('activity', group === undefined ? {} : { group }, ...materials);

  it('counts what a course of twenty needs, and says how it was counted', () => {
    const body = [
      activity('4-5', material('Tarjetas', 'group', 2), material('Hojas', 'participant', 3)),
      activity('pairs', material('Tarjetas', 'group', 1)),
      activity(undefined, material('Cinta', 'room', 1), material('Dados', 'group', 1)),
      activity('individual', material('Espejos', 'group', 1)),
      activity('plenary', material('Mapa', 'group', 1)),
    ];
    const list = print('logistics', editionOf(body, { role: 'coordinator' }));
    expect(part(list, '## Materiales para 20', 'small: Kit').split('\n').slice(2)).toEqual([
      'table data',
      '  | Material | Cantidad | Se usa | Listo |',
      '  | Cinta | 1 | por sala |  |',
      '  | Dados | 4 | por grupo |  |',
      '  | Espejos | 20 | por grupo |  |',
      '  | Hojas | 60 | por persona |  |',
      '  | Mapa | 1 | por grupo |  |',
      '  | Tarjetas | 10 | por grupo |  |',
    ]);
    expect(list).toContain('Calculado con 20 participantes');
  });

  it('has boxes to tick from thirty days before to seven days after', () => {
    const list = print('logistics', editionOf([]));
    expect(list.match(/^## .*$/gm)).toEqual([
      '## Treinta días antes',
      '## Siete días antes',
      '## Un día antes',
      '## El día del curso',
      '## Siete días después',
    ]);
    expect(list.match(/^box /gm)).toHaveLength(25);
  });
});

describe('sheets to keep at hand', () => {
  const aid = (id: string, title: string) => ({
    path: `es/aids/${id}.md`,
    value: { id, title },
    places: new Map(),
    body: [heading(2, 'Haga'), paragraph('Escuche.')],
  });

  it('give each job aid a page, and the version in a line at the end', () => {
    const aids = [aid('a', 'Tarjeta'), aid('b', 'Otra')];
    const lines = print('job-aids', editionOf([], { aids })).split('\n');
    expect(lines.slice(0, -1)).toEqual(['# Tarjeta', '## Haga', 'Escuche.', '# Otra', '## Haga', 'Escuche.']);
    expect(lines.at(-1)).toMatch(/^small: Kit: .*¿Hay una versión más nueva\?/);
  });

  it('date every contact, warn, and leave lines for local ones', () => {
    const sheet = print('contacts', editionOf([]));
    expect(sheet).toContain('| Institución | Línea de orientación | *000* | 2026-01-01 |');
    expect(sheet).toContain('Los números cambian.');
    expect(sheet.match(/^ {2}\| {2}\| {2}\| {2}\| {2}\|$/gm)).toHaveLength(5);
  });

  it('sort the glossary as a reader would, accents aside', () => {
    const glossary = ['zona', 'ámbito', 'Bien'].map((term) => ({
      id: term,
      term: { es: term },
      definition: { es: 'Algo.' },
      source: 'manual',
    }));
    expect(part(print('glossary', editionOf([], { glossary })), '# ', 'small: Kit')).toBe(`# Glosario
*ámbito*: Algo. (Organización, 2020)
*Bien*: Algo. (Organización, 2020)
*zona*: Algo. (Organización, 2020)`);
  });

  it('say of a reference what its status was, and when', () => {
    const reference = {
      id: 'ley',
      title: { es: 'Ley' },
      organisation: { es: 'Congreso' },
      kind: 'law',
      year: 2012,
    } as const;
    const references = [
      { ...reference, status: 'amended', 'as-of': '2026-01-01', url: 'https://example.org/ley' } as const,
      { ...reference, id: 'otra', title: { es: 'Otra ley' }, status: 'in-force' } as const,
    ];
    expect(part(print('workbook', editionOf([], { references })), '# Referencias', '# Notas')).toBe(
      `# Referencias
bullet small: Congreso (2012a). /Ley/. Reformado; al 2026-01-01. [https://example.org/ley→https://example.org/ley]
bullet small: Congreso (2012b). /Otra ley/. Vigente. `,
    );
  });

  it('print a date as far as it is known', () => {
    const [contact] = editionOf([]).contacts;
    if (!contact) throw new Error('The edition has no contact');
    const dated = (day: string) =>
      print('contacts', editionOf([], { contacts: [{ ...contact, 'verified-on': day }] }));
    expect(dated('2025-03')).toContain('marzo de 2025');
    expect(dated('2025')).toMatch(/\b2025\b(?!-)/);
    const references = [
      {
        id: 'nota',
        title: { es: 'Nota' },
        organisation: { es: 'Diario' },
        kind: 'web',
        year: 2025,
        accessed: '2025-03',
        status: 'in-force',
        'as-of': '2025',
      } as const,
    ];
    expect(print('workbook', editionOf([], { references }))).toContain(
      'Vigente en 2025.  (consultado en marzo de 2025)',
    );
  });

  it('let the handover act be signed by both parties', () => {
    const act = print('handover-act', editionOf([], { role: 'coordinator' }));
    expect(act).toContain(
      'fields Entrega, nombre y cargo\nfields Firma | Fecha\nfields Recibe, nombre y cargo\n',
    );
    expect(act).toContain('«Kit de prueba», versión 1.0.0');
  });
});
