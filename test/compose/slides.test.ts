import { describe, expect, it } from 'vitest';
import {
  block,
  figure,
  footnote,
  heading,
  list,
  options,
  paragraph,
  quote,
  table,
} from '../helpers/content.ts';
import { compose, editionOf, mention, moduleOf, sessionOf, slide } from './editions.ts';
import { printDoc } from './print-doc.ts';

const notes = block('notes', {}, paragraph('Pregunte primero.'));
const body = [
  slide('senal', 'Una señal', list([paragraph('Se suma a otras')]), notes),
  slide('ruta', 'La ruta', figure('assets/ruta.svg', 'De la escucha a la derivación')),
];

describe('the deck', () => {
  it('opens the course, each module and each session, and counts its slides', () => {
    expect(printDoc(compose('slides', editionOf(body)))).toBe(`slide 1 title "Kit de prueba"
  lead: Policía
  small: Versión 1.0.0 · 2026-01-02 · Borrador: ninguna institución lo ha aprobado todavía
slide 2 title "Marco"
  lead: Módulo 1
slide 3 title "Señales"
  lead: Módulo 1 · Sesión 1
slide 4 content "Una señal"
  bullet Se suma a otras
slide 5 content "La ruta"
  figure assets/ruta.svg "De la escucha a la derivación"`);
  });

  it('passes by what has no slides', () => {
    const empty = sessionOf([], { number: 2, key: 'marco/otra' });
    const modules = [
      moduleOf([empty], { id: 'nada', title: 'Nada' }),
      moduleOf([sessionOf(body), empty], { number: 2 }),
    ];
    const numbers = compose('slides', editionOf([], { modules })).blocks.map(
      (one) => one.type === 'slide' && [one.slide.number, one.slide.id],
    );
    expect(numbers).toEqual([
      [1, 'cover'],
      [2, 'module-2'],
      [3, 'session-1'],
      [4, 'senal'],
      [5, 'ruta'],
    ]);
  });

  it('says each slide in words, pictures too', () => {
    const alts = compose('slides', editionOf(body)).blocks.flatMap((one) =>
      one.type === 'slide' ? [one.slide.alt] : [],
    );
    expect(alts.slice(3)).toEqual(['Una señal. Se suma a otras', 'La ruta. De la escucha a la derivación']);
  });

  it('says tables, code and boxes in words too, notes in brackets', () => {
    const all = slide(
      'todo',
      'Todo',
      paragraph('Mire', footnote(paragraph('bien'))),
      table(['Acto', 'Medio'], ['captar', 'engaño']),
      { type: 'code', language: '', value: 'verify', place: paragraph('').place },
      block('keypoints', {}, heading(3, 'Clave'), quote(paragraph('Se suman.'))),
    );
    const last = compose('slides', editionOf([all])).blocks.at(-1);
    expect(last?.type === 'slide' && last.slide.alt).toBe(
      'Todo. Mire (bien). Acto, Medio. captar, engaño. verify. Clave. Se suman.',
    );
  });

  it('has a title slide for one that is only a title', () => {
    const last = compose('slides', editionOf([slide('fin', 'Fin')])).blocks.at(-1);
    expect(last?.type === 'slide' && last.slide.layout).toBe('title');
  });

  it('names the source of a slide, and links to nothing outside itself', () => {
    const cited = paragraph(mention('term', 'señal'), ' ', mention('ref', 'manual'));
    const sourced = block('slide', { source: ['manual'] }, heading(2, 'Una'), cited);
    const last = compose('slides', editionOf([sourced])).blocks.at(-1);
    expect(last?.type === 'slide' && last.slide.source).toBe('Fuente: Organización, 2020');
    expect(JSON.stringify(last)).not.toContain('"link"');
  });

  it('keeps headings within a slide, below its title and out of the outline', () => {
    const last = compose(
      'slides',
      editionOf([slide('a', 'Una', heading(4, 'Primero'), paragraph('Mire'))]),
    ).blocks.at(-1);
    expect(last?.type === 'slide' && last.slide.blocks[0]).toMatchObject({ level: 3, outline: false });
  });
});

describe('a question on a slide', () => {
  const choices = options([false, 'Nada'], [true, 'Escuchar']);
  const asked = slide('pregunta', 'Una señal', paragraph('¿Qué hace?'), choices, notes);

  it('shows its options by letter, none told from the others, and tells the trainer which is right', () => {
    const deck = compose('slides', editionOf([asked]));
    expect(printDoc(deck).slice(printDoc(deck).indexOf('slide 4'))).toBe(`slide 4 content "Una señal"
  stem: ¿Qué hace?
  letter Nada
  letter Escuchar`);
    const last = deck.blocks.at(-1);
    expect(last?.type === 'slide' && last.slide.alt).toBe('Una señal. ¿Qué hace? a) Nada. b) Escuchar');
    const notesOf = printDoc(compose('handout-notes', editionOf([asked])));
    expect(notesOf.slice(notesOf.indexOf('thumbnail'))).toBe(`thumbnail large "Lámina 4" "Una señal"
  Pregunte primero.
  box solution "Solución"
    letter Escuchar`);
  });

  it('names the right option by the letter that it has on the slide', () => {
    const last = compose('handout-notes', editionOf([asked])).blocks.at(-1);
    const shown = last?.type === 'group' ? last.blocks[0] : undefined;
    expect(shown?.type === 'thumbnail' && shown.blocks.at(-1)).toMatchObject({ blocks: [{ start: 2 }] });
  });

  it('is the same slide for those who may not know the answer', () => {
    const unmarked = slide(
      'pregunta',
      'Una señal',
      paragraph('¿Qué hace?'),
      options([false, 'Nada'], [false, 'Escuchar']),
    );
    const shown = [asked, unmarked].map((each) => compose('slides', editionOf([each])).blocks.at(-1));
    expect(shown[0]).toEqual(shown[1]);
  });
});

describe('handouts', () => {
  it('show the slides of the deck without its openings, under the same numbers', () => {
    expect(printDoc(compose('handout-2', editionOf(body)))).toMatch(
      /^# \(Kit de prueba\) Láminas, 2 por página\nsmall: .*\ngrid 2: 4 5$/,
    );
    expect(printDoc(compose('handout-3', editionOf(body)))).toMatch(/\ngrid 3 with lines: 4 5$/);
  });

  it('keep each slide with its notes, for trainers', () => {
    const doc = compose('handout-notes', editionOf(body));
    const text = printDoc(doc);
    expect(text.slice(text.indexOf('thumbnail'))).toBe(`thumbnail large "Lámina 4" "Una señal"
  Pregunte primero.
thumbnail large "Lámina 5" "La ruta"`);
    expect(doc.blocks.slice(-2).map(({ type }) => type)).toEqual(['group', 'group']);
  });
});
