import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/content.ts';
import type { Edition } from '../../src/model/edition.ts';
import { startOf } from '../../src/model/place.ts';
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
  text,
} from '../helpers/content.ts';
import { compose, editionOf, mention, minutes, named } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

const place = startOf('es/modules/01-a/01-a.md');

function body(edition: Edition): string {
  return part(printDoc(compose('workbook', edition)), 'bullet Aplicar', '# ')
    .split('\n')
    .slice(1)
    .join('\n');
}

function print(...inlines: readonly (string | Inline)[]): string {
  return body(editionOf([paragraph(...inlines)]));
}

function link(url: string, shown: string): Inline {
  return { type: 'link', url, children: [text(shown)], place };
}

describe('what an author writes within a line', () => {
  it('keeps its styles and line breaks', () => {
    const strong = { type: 'strong', children: [text('nunca')], place } as const;
    const both = { type: 'emphasis', children: [strong], place } as const;
    expect(print('Así ', both, { type: 'break', place }, 'y así')).toBe('Así /*nunca*/⏎y así');
    expect(print(minutes(5))).toBe('5 min');
  });

  it('cites a reference, after the words that stand for it', () => {
    expect(print(mention('ref', 'manual', 'el manual'))).toBe('el manual [(Organización, 2020)→#references]');
    expect(print(mention('ref', 'otro'))).toBe('otro');
  });

  it('tells two references of an organisation and a year apart', () => {
    const [first] = editionOf([]).references;
    const references = first ? [first, { ...first, id: 'guia', title: { es: 'Guía' } }] : [];
    const cited = [paragraph(mention('ref', 'manual'), mention('ref', 'guia'))];
    expect(body(editionOf(cited, { references }))).toBe(
      '[(Organización, 2020a)→#references][(Organización, 2020b)→#references]',
    );
  });

  it('asks for a contact that the reader may not have, and does not name it', () => {
    const asked = [paragraph('Llame al ', mention('contact', 'refugio', 'equipo'), '.')];
    expect(body(editionOf(asked))).toBe('Llame al equipo (pregunte el número al equipo del curso).');
    expect(print(mention('contact', 'refugio'))).toBe('pregunte el número al equipo del curso');
  });

  it('links only where there is something to link to', () => {
    const edition = editionOf([paragraph(mention('term', 'señal'))], { glossary: [] });
    expect(body(edition)).toBe('/señal/');
  });

  it('prints the address of a link that the text does not show', () => {
    expect(print(link('https://example.org/a/', 'la ley'))).toBe(
      '[la ley→https://example.org/a/] (example.org/a)',
    );
    expect(print(link('https://example.org', 'example.org'))).toBe('[example.org→https://example.org]');
    expect(print(link('../02-otra.md', 'la otra sesión'))).toBe('la otra sesión');
  });

  it('says where a link goes', () => {
    const doc = JSON.stringify(
      compose('workbook', editionOf([paragraph(link('https://example.org', 'la ley'))])),
    );
    expect(doc).toContain('"title":"Ir a https://example.org"');
  });

  it('keeps all of a footnote, also its lists and tables', () => {
    const note = footnote(
      paragraph('Vea:'),
      list([paragraph('uno')], [paragraph('dos')]),
      table(['tres', 'cuatro']),
    );
    expect(print('Texto', note)).toBe('Texto^1{Vea: uno dos tres cuatro}');
  });

  it('keeps code, quotes, pictures and blocks of a footnote in words', () => {
    const code = { type: 'code', language: '', value: 'verify', place } as const;
    const box = named(block('keypoints', {}, paragraph('clave')), 'k', 'Idea');
    const note = footnote(code, quote(paragraph('cita')), figure('assets/a.svg', 'Ruta'), box);
    expect(print('Texto', note)).toBe('Texto^1{verify cita Ruta Idea clave}');
  });

  it('keeps lists of things to do, code and rules in their place', () => {
    const code = { type: 'code', language: '', value: 'verify', place } as const;
    const edition = editionOf([
      options([true, 'hecho'], [false, 'por hacer']),
      { type: 'rule', place },
      code,
    ]);
    expect(body(edition)).toBe('tick hecho\nbox por hacer\ncode verify');
  });

  it('numbers a footnote within a footnote after it', () => {
    const outer = footnote(paragraph('fuera', footnote(paragraph('dentro'))));
    expect(print('a', outer, 'b', footnote(paragraph('otra')))).toBe('a^1{fuera^2{dentro}}b^3{otra}');
  });

  it('stands pictures of a line below it', () => {
    const image = {
      type: 'image',
      target: { kind: 'asset', path: 'assets/a.svg' },
      alt: 'Ruta',
      place,
    } as const;
    expect(print('Mire ', image, ' esto')).toBe('Mire  esto\nfigure assets/a.svg "Ruta"');
    expect(print(image, image)).toBe('figure assets/a.svg "Ruta"\nfigure assets/a.svg "Ruta"');
  });
});

describe('headings of a text', () => {
  it('go below their session without leaving a level out, whatever depth the author began at', () => {
    const depths = [3, 5, 6, 4, 2, 1, 3] as const;
    const text = body(editionOf(depths.map((depth) => heading(depth, `H${depth}`))));
    expect(text.split('\n')).toEqual([
      '### H3',
      '#### H5',
      '#### H6',
      '#### H4',
      '### H2',
      '### H1',
      '#### H3',
    ]);
  });

  it('are strong lines within a block', () => {
    const text = body(editionOf([quote(heading(2, 'Título'), paragraph('Texto'))]));
    expect(text).toBe('quote\n  *Título*\n  Texto');
  });
});

describe('the title of a block', () => {
  it('is its label, else its first heading', () => {
    const box = block('keypoints', {}, heading(3, 'Título'), paragraph('Texto'));
    expect(body(editionOf([box]))).toBe('box keypoints "Ideas clave" Título\n  Texto');
    expect(body(editionOf([named(box, 'k', 'Etiqueta')]))).toBe(
      'box keypoints "Ideas clave" Etiqueta\n  *Título*\n  Texto',
    );
  });

  it('is kept for an activity that has both', () => {
    const activity = block('activity', {}, heading(3, 'Título'), paragraph('Texto'));
    expect(body(editionOf([named(activity, 'a', 'Etiqueta')]))).toBe(
      'box activity "Actividad" Etiqueta\n  *Título*\n  Texto',
    );
  });
});

describe('figures', () => {
  it('keep their caption and their words', () => {
    const captioned = { ...figure('assets/a.svg', 'Ruta'), caption: 'La ruta' };
    const found = compose('workbook', editionOf([captioned])).blocks.find(({ type }) => type === 'figure');
    expect(found).toMatchObject({ alt: 'Ruta', caption: [{ text: 'La ruta' }] });
  });
});
