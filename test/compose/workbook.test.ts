import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/content.ts';
import { block, heading, paragraph, table } from '../helpers/content.ts';
import { compose, editionOf, mention, question, slide, stations } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function workbook(...body: readonly Block[]): string {
  return printDoc(compose('workbook', editionOf(body, { role: 'participant' })));
}

function session(...body: readonly Block[]): string {
  return part(workbook(...body), 'bullet Aplicar', '# Glosario')
    .split('\n')
    .slice(1)
    .join('\n');
}

describe('a workbook', () => {
  it('opens with the cover, the version card on page 2, and the contents', () => {
    const lines = workbook().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'cover Kit de prueba | Cuaderno de trabajo | Policía | BORRADOR: NO APROBADO | Versión 1.0.0 · 2026-01-02 | La institución',
      'break page',
      'title: Ficha de versión',
      'table card',
    ]);
    expect(lines).toContain('contents "Contenido" 2');
  });

  it('gives an activity lines to write on by its kind, when its author rules none', () => {
    expect(session(stations())).toBe(`box activity "Trabajo con casos" Estaciones ⟩ 40 min · grupos de 4–5
  meta: Materiales: Tarjetas (2 por grupo)
  number Formen grupos. ⟩ 10 min
  number Lean y anoten. ⟩ 30 min
  lines 6`);
    expect(session(stations(block('lines', { n: 2 }))).match(/lines \d/g)).toEqual(['lines 2']);
    expect(session(block('activity', { kind: 'presentation' }))).not.toContain('lines');
  });

  it('rules a table with a column left empty as a form, and draws the boxes of others like those of lists', () => {
    const toFillIn = session(table(['Mes', 'Horas'], ['Enero', ''], ['Febrero', '']));
    expect(toFillIn).toContain('table form');
    const toTick = session(table(['Señal', 'Visto'], ['Miedo', '☐'], ['Deuda', '☐']));
    expect(toTick).toContain('table data');
    expect(toTick).not.toContain('☐');
    expect(session(table(['Mes', 'Horas'], ['Enero', '3'], ['Febrero', '']))).toContain('table data');
  });

  it('gives a case lines once, also within an activity', () => {
    const story = block(
      'case',
      { source: ['manual'] },
      heading(3, 'El restaurante'),
      paragraph('La Persona A duerme allí.'),
    );
    expect(session(story)).toBe(`box case "Caso ficticio compuesto" El restaurante
  La Persona A duerme allí.
  lines 6
  small: Fuente: Organización, 2020`);
    expect(session(stations(story)).match(/lines \d/g)).toEqual(['lines 6']);
  });

  it('asks the practice questions, and keeps those of the tests back', () => {
    const text = session(question('q1', ['pre', 'post']), question('q2', ['pre', 'practice']));
    expect(text).toBe(`box question "Pregunta 1"
  stem: ¿Basta q2?
  box Sí
  box No`);
  });

  it('gives lines for an answer in own words', () => {
    expect(session(block('question', { use: ['practice'] }, paragraph('¿Qué falta saber?')))).toBe(
      `box question "Pregunta 1"
  stem: ¿Qué falta saber?
  lines 3`,
    );
  });

  it('leaves slides to the handouts', () => {
    expect(session(slide('senal', 'Una señal'))).toBe('');
  });

  it('ends with what to look up and pages for notes', () => {
    const titles = workbook()
      .split('\n')
      .filter((line) => line.startsWith('# '));
    expect(titles).toEqual([
      '# Bienvenida',
      '# (Módulo 1) Marco',
      '# Glosario',
      '# Contactos',
      '# Referencias',
      '# Notas',
    ]);
  });

  it('prints contacts with the day they were checked', () => {
    expect(session(paragraph('Llame: ', mention('contact', 'linea')))).toBe(
      'Llame: Institución, Línea de orientación: 000 (verificado el 2026-01-01)',
    );
  });

  it('marks key points and definitions in words', () => {
    const text = session(
      block('keypoints', {}, paragraph('Mirar mejor.')),
      block('definition', { term: 'senal' }, paragraph('Invita a mirar.')),
    );
    expect(text).toBe(`box keypoints "Ideas clave"
  Mirar mejor.
box definition "Definición" señal
  Invita a mirar.`);
  });
});
