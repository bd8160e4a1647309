import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/content.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, footnote, heading, paragraph } from '../helpers/content.ts';
import { compose, editionOf, mention, named, question, slide, stations } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function guide(body: readonly Block[], changes: Partial<Edition> = {}): string {
  return printDoc(compose('trainer-guide', editionOf(body, changes)));
}

function plan(...body: readonly Block[]): string {
  return part(guide(body), 'table plan "Plan de la sesión"', '# Glosario')
    .split('\n')
    .filter((line) => line.startsWith('  |'))
    .slice(1)
    .join('\n');
}

describe('a session in the trainer guide', () => {
  it('has its facts, objectives, plan, and content in order', () => {
    const body = [
      paragraph('Un indicador invita a mirar mejor.'),
      slide('senal', 'Una señal', paragraph('Se suma a otras'), block('notes', {}, paragraph('Pregunte.'))),
      stations(block('lines', { n: 6 }), block('solution', {}, paragraph('Retención de documentos.'))),
      heading(2, 'Para cerrar'),
      named(block('trainer', {}, paragraph('Deje fuera la tercera.')), 'nota', 'Si falta tiempo'),
      question('q1', ['pre', 'practice'], 'No'),
      block('safeguarding', {}, paragraph('Puede salir.')),
    ];
    expect(part(guide(body), '# (Módulo 1)', '# Glosario')).toBe(
      `# (Módulo 1) Marco
lead: Lo básico.
meta: Sesiones de este módulo:
bullet [Sesión 1: Señales→#session-1] (60 min)
## (Módulo 1 · Sesión 1) Señales
meta: 60 min · sala: grupos · intensidad media · necesita proyector
meta: Al terminar, cada participante podrá:
bullet Aplicar una señal a un caso
table plan "Plan de la sesión"
  | Hora | Min | Actividad y pasos | Método | Material | Láminas |
  | 08:00 |  | /Una señal/ ↔3 | 4 |
  | 08:00 | 40 | Estaciones | Trabajo con casos, grupos de 4–5 | Tarjetas (2 por grupo) |  |
  | 08:00 | 10 | Formen grupos. ↔4 |
  | 08:10 | 30 | Lean y anoten. ↔4 |
Un indicador invita a mirar mejor.
thumbnail small "Lámina 4" "Una señal"
  Pregunte.
box activity "Trabajo con casos" Estaciones ⟩ 40 min · grupos de 4–5
  meta: Materiales: Tarjetas (2 por grupo)
  number Formen grupos. ⟩ 08:00 · 10 min
  number Lean y anoten. ⟩ 08:10 · 30 min
  box solution "Solución"
    Retención de documentos.
### Para cerrar
box trainer "Para quien facilita" Si falta tiempo
  Deje fuera la tercera.
box question "Pregunta 1" ⟩ prueba inicial · práctica
  stem: ¿Basta q1?
  box Sí
  tick No
  box solution "Por qué"
    Porque q1.
box safeguarding "Cuidado"
  Puede salir.`,
    );
  });

  it('leaves what participants do without their lines, and keeps those of a text', () => {
    const body = [block('lines', { n: 3 }), stations(block('case', {}, block('lines', { n: 6 })))];
    expect(guide(body).match(/lines \d/g)).toContain('lines 3');
    expect(guide(body)).not.toContain('lines 6');
  });

  it('begins on a right-hand page with its module', () => {
    expect(guide([])).toContain('break recto\n# (Módulo 1) Marco');
  });
});

describe('the plan of a session', () => {
  it('lets alternatives begin together, and counts them once', () => {
    const rows = plan(block('choice', {}, stations(), stations()), stations()).split('\n');
    expect(rows.flatMap((row) => /\d\d:\d\d \| 40 \| Estaciones(?: \(.*?\))?/.exec(row)?.[0] ?? [])).toEqual([
      '08:00 | 40 | Estaciones (a elegir)',
      '08:00 | 40 | Estaciones (a elegir)',
      '08:40 | 40 | Estaciones',
    ]);
  });

  it('runs the same clock in the text as in the table', () => {
    const text = guide([block('choice', {}, stations(), stations()), stations()]);
    const times = [...text.matchAll(/⟩ (\d\d:\d\d) · 10 min/g)].map(([, time]) => time);
    expect(times).toEqual(['08:00', '08:00', '08:40']);
  });

  it('says which slides an activity shows', () => {
    const row = plan(stations(slide('a', 'Una'), slide('b', 'Otra'))).split('\n')[0];
    expect(row?.endsWith('| 4–5 |')).toBe(true);
  });

  it('gives a step by its first sentence', () => {
    const long = 'Lean en voz alta la tarjeta y anoten tres señales. Después comparen con la otra mesa.';
    const step = block(
      'activity',
      { minutes: 10 },
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          {
            checked: undefined,
            children: [paragraph({ type: 'min', minutes: 10, place: paragraph('').place }, ` ${long}`)],
            place: paragraph('').place,
          },
        ],
        place: paragraph('').place,
      },
    );
    expect(plan(step).split('\n').at(-1)).toBe(
      '  | 08:00 | 10 | Lean en voz alta la tarjeta y anoten tres señales. ↔4 |',
    );
  });

  it('is left out where nothing is planned', () => {
    expect(guide([paragraph('Texto')])).not.toContain('Plan de la sesión');
  });
});

describe('the guide as a whole', () => {
  const chapter = {
    path: 'es/methodology/01.md',
    value: { id: 'uso', title: 'Cómo usar el kit' },
    places: new Map(),
    body: [paragraph('Lea', footnote(paragraph('Con calma.')), '.')],
  };

  it('numbers footnotes in the order they are read, those of slides by themselves', () => {
    const noted = slide(
      'a',
      'Una',
      paragraph('En la lámina', footnote(paragraph('De la lámina.'))),
      block('notes', {}, paragraph('Diga', footnote(paragraph('Al margen.')))),
    );
    const body = [noted, paragraph('Al final', footnote(paragraph('Última.')))];
    const text = guide(body, { chapters: [chapter] });
    expect(text.match(/\^\d+\{[^}]*\}/g)).toEqual(['^1{Con calma.}', '^2{Al margen.}', '^3{Última.}']);
    expect(printDoc(compose('slides', editionOf(body)))).toContain('En la lámina^1{De la lámina.}');
  });

  it('has the forms that a trainer needs, and the changes between versions', () => {
    const text = guide([], {
      releases: [{ version: '1.0.0', date: '2026-01-02', body: [paragraph('Primera.')] }],
    });
    const titles = text.split('\n').filter((line) => line.startsWith('# '));
    expect(titles).toEqual([
      '# Lea esto primero',
      '# (Módulo 1) Marco',
      '# Glosario',
      '# Contactos',
      '# Referencias',
      '# Cambios entre versiones',
      '# (Formulario) Observación y cosupervisión',
      '# (Formulario) Autoevaluación',
      '# (Formulario) Plan de réplica',
      '# (Formulario) Evaluación de la jornada',
      '# (Formulario) Consentimiento para fotos y video',
      '# (Formulario) Acta de entrega del kit',
    ]);
  });

  it('marks the ten critical items of the observation, and not those of the self-assessment', () => {
    const text = guide([]);
    const marks = (from: string, to: string) => part(text, from, to).match(/\(C\)\*/g)?.length ?? 0;
    expect(marks('# (Formulario) Obs', '# (Formulario) Auto')).toBe(10);
    expect(marks('# (Formulario) Auto', '# (Formulario) Plan')).toBe(0);
  });

  it('links terms and sources to the chapters that explain them', () => {
    const text = guide([paragraph(mention('term', 'señal'), ' ', mention('ref', 'manual'))]);
    expect(text).toContain('[/señal/→#glossary] [(Organización, 2020)→#references]');
  });
});

describe('the observer guide', () => {
  it('has the plans and the form, and the notes that its reader may see', () => {
    const text = printDoc(compose('observer-guide', editionOf([stations()], { role: 'observer' })));
    expect(text).toContain('# (Formulario) Observación y cosupervisión');
    expect(text).toContain('| 08:10 | 30 | Lean y anoten. ↔4 |');
    expect(text).not.toContain('Autoevaluación');
  });
});
