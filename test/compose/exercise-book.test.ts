import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/compose/compose.ts';
import type { ExerciseSession } from '../../src/model/edition.ts';
import { block, heading, list, paragraph, quote } from '../helpers/content.ts';
import {
  compose,
  editionOf,
  exerciseSessionOf,
  mention,
  named,
  question,
  slide,
  stations,
} from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function book(...exercises: readonly ExerciseSession[]): string {
  return printDoc(compose('exercise-book', editionOf([], { exercises })));
}

/** The activity as its trainer has it, and its sheet. */
const answered = exerciseSessionOf([stations(block('solution', {}, paragraph('Retención.')))], {
  sheets: [stations()],
  care: [block('safeguarding', {}, paragraph('Puede salir.'))],
});

describe('an exercise', () => {
  it('is a sheet for participants, and then a page for who leads it', () => {
    expect(part(book(answered), '# (Ejercicio 1', '# Referencias')).toBe(
      `# (Ejercicio 1 · Trabajo con casos) Estaciones
meta: 40 min · grupos de 4–5
meta: Materiales: Tarjetas (2 por grupo)
number Formen grupos. ⟩ 10 min
number Lean y anoten. ⟩ 30 min
lines 6
break page
## (Ejercicio 1 · Solo para quien facilita) Estaciones
meta: Sesión 1: Señales · intensidad media
meta: Sirve para:
bullet Aplicar una señal a un caso
box safeguarding "Cuidado"
  Puede salir.
box solution "Solución"
  Retención.`,
    );
  });

  it('begins on a page of its own', () => {
    const text = book(exerciseSessionOf([stations(), stations()]));
    expect(text.match(/break page\n# \(Ejercicio \d/g)).toHaveLength(2);
  });

  it('says so where there is nothing for the trainer alone', () => {
    expect(book(exerciseSessionOf([stations()]))).toContain('no tiene solución ni notas aparte');
  });

  it('has its slides in words, with what is said to them, on the trainer’s page alone', () => {
    const shown = slide('a', 'Una señal', paragraph('Se suma.'), block('notes', {}, paragraph('Pregunte.')));
    const text = book(exerciseSessionOf([stations(shown)]));
    expect(text).toContain('box trainer "Lámina" Una señal\n  quote\n    Se suma.\n  Pregunte.');
    expect(part(text, '# (Ejercicio 1', '## ')).not.toContain('Una señal');
  });

  it('keeps the questions of the tests off the sheet', () => {
    const text = book(exerciseSessionOf([stations(question('q1', ['pre']))]));
    expect(part(text, '# (Ejercicio 1', '## ')).not.toContain('¿Basta q1?');
  });

  it('finds what is the trainer’s at any depth, under the case it belongs to', () => {
    const inner = block('trainer', {}, paragraph('Escuche.'));
    const text = book(
      exerciseSessionOf([
        stations(
          named(
            block(
              'case',
              {},
              heading(4, 'Persona A'),
              paragraph('Espera.'),
              block('solution', {}, paragraph('Tres señales.')),
            ),
            'persona-a',
          ),
          quote(list([paragraph('Uno.'), inner])),
        ),
      ]),
    );
    const notes = part(text, '## (Ejercicio 1', '# Referencias');
    expect(notes).toContain('Persona A\n  box solution "Solución"\n    Tres señales.');
    expect(notes).toContain('box trainer "Para quien facilita"\n  Escuche.');
    expect(notes).not.toContain('Espera.');
  });
});

describe('the table to choose from', () => {
  const spare = exerciseSessionOf([stations()], { number: undefined, module: 'Comunidad' });

  it('has each session with what it is for, and each exercise with its page', () => {
    expect(part(book(answered, spare), 'table plan', 'break page')).toBe(
      `table plan
  | N.º | Ejercicio | Método | Min | Material | Página |
  | *Sesión 1: Señales* / small: Aplicar una señal a un caso ↔6 |
  | 1 | [Estaciones→#exercise-1] | Trabajo con casos, grupos de 4–5 | 40 | Tarjetas (2 por grupo) | page of #exercise-1 |
  | *Señales (Comunidad; fuera de este programa)* / small: Aplicar una señal a un caso ↔6 |
  | 2 | [Estaciones→#exercise-2] | Trabajo con casos, grupos de 4–5 | 40 | Tarjetas (2 por grupo) | page of #exercise-2 |`,
    );
  });

  it('has before the exercises of a session outside of the programme what its group reads', () => {
    const told = exerciseSessionOf([stations(), stations()], {
      number: undefined,
      module: 'Comunidad',
      text: [paragraph('Un límite cuida.'), heading(2, 'Nos toca')],
    });
    const text = book(answered, told);
    expect(text).toContain('Aplicar una señal a un caso ↔5 | page of #exercise-text-2 |');
    expect(part(text, '# (Hoja de la sesión', 'break page')).toBe(
      '# (Hoja de la sesión · Comunidad) Señales\nUn límite cuida.\n## Nos toca',
    );
    expect(text.match(/^# \(.*?\)/gm)).toEqual([
      '# (Ejercicio 1 · Trabajo con casos)',
      '# (Hoja de la sesión · Comunidad)',
      '# (Ejercicio 2 · Trabajo con casos)',
      '# (Ejercicio 3 · Trabajo con casos)',
    ]);
  });

  it('says of a title in another language that it is', () => {
    const other = exerciseSessionOf([stations()], { origin: { language: 'en' } });
    const { blocks } = compose('exercise-book', editionOf([], { exercises: [other] }));
    const rows = blocks.flatMap((block) =>
      block.type === 'table' && block.role === 'plan' ? block.rows : [],
    );
    const [title, aim] = rows[0]?.cells[0]?.blocks ?? [];
    for (const block of [title, aim])
      expect(block?.type === 'paragraph' && block.spans[0]?.language).toBe('en');
  });

  it('tells of exercises outside of the programme only where there are some', () => {
    expect(book(answered, spare)).toContain('no entraron en este programa');
    expect(book(answered)).not.toContain('no entraron en este programa');
  });
});

describe('the exercise book', () => {
  it('is the trainer’s, where there are exercises', () => {
    const of = (role: 'trainer' | 'participant') =>
      documentsOf(editionOf([], { role, exercises: [answered] })).includes('exercise-book');
    expect([of('trainer'), of('participant')]).toEqual([true, false]);
    expect(documentsOf(editionOf([]))).not.toContain('exercise-book');
  });

  it('lists what its exercises cite; the guide does not, when nothing else does', () => {
    const references = [
      { id: 'manual', title: { es: 'Manual' }, organisation: { es: 'O' }, year: 2020, kind: 'manual' },
      { id: 'otro', title: { es: 'Otro' }, organisation: { es: 'P' }, year: 2021, kind: 'manual' },
    ] as const;
    const citing = exerciseSessionOf([stations(paragraph(mention('ref', 'otro')))]);
    const edition = editionOf([paragraph(mention('ref', 'manual'))], { references, exercises: [citing] });
    const listed = (kind: 'exercise-book' | 'trainer-guide') =>
      part(printDoc(compose(kind, edition)), '# Referencias', '# ').match(/\/(Manual|Otro)\//g);
    expect(listed('exercise-book')).toEqual(['/Otro/']);
    expect(listed('trainer-guide')).toEqual(['/Manual/']);
  });
});
