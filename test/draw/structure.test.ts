import { describe, expect, it } from 'vitest';
import type { PlacedItem } from '../../src/model/paged.ts';
import { doc, draw, line, link, page, run, structure } from '../helpers/pdf-doc.ts';
import { readPdf } from '../helpers/pdf-objects.ts';
import { structureOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

describe('structure', () => {
  it('puts content between the children of its element, in the order in which it is drawn', async () => {
    const tree = structure(['P', ['Span', { language: 'en' }]], ['P']);
    const items = [line(90, 1, 'Antes ', run('inside', { tag: 2 }), ' después'), line(120, 3, 'Otro')];
    const pdf = await draw(doc({ pages: [page(items)], structure: tree }));
    expect(
      structureOf(pdf)
        .split('\n')
        .map((row) => row.trim()),
    ).toEqual([
      'Document',
      'P (block)',
      '"Antes "',
      'Span (inline)',
      '"inside"',
      '" después"',
      'P (block)',
      '"Otro"',
    ]);
  });

  it('goes on over a page in the same element', async () => {
    const pages = [page([line(700, 1, 'Empieza ')]), page([line(90, 1, 'y termina.')], { label: '2' })];
    const pdf = await draw(doc({ pages, structure: structure(['P']) }));
    expect(structureOf(pdf).replace(/\s+/g, ' ')).toBe('Document P (block) "Empieza " "y termina."');
    expect(checkUa(pdf)).toEqual([]);
  });

  it('keeps what belongs to the page, and decoration, out of the tree', async () => {
    const items: readonly PlacedItem[] = [
      line(30, 'page', 'Trata de personas'),
      line(90, 1, 'Texto.'),
      { kind: 'shape', path: { line: [72, 95, 300, 95] }, stroke: '#888888', tag: 'layout' },
      line(770, 'page', 'Página 1 de 1'),
    ];
    const pdf = await draw(doc({ pages: [page(items)], structure: structure(['P']) }));
    expect(structureOf(pdf)).not.toContain('Página');
    const objects = readPdf(pdf);
    const text = objects.stream(objects.dictionary(objects.pages[0])['/Contents']).toString('latin1');
    expect(text.match(/\/Artifact<<.*?>>/g)).toEqual([
      '/Artifact<</Type/Pagination/Subtype/Header>>',
      '/Artifact<</Type/Layout>>',
      '/Artifact<</Type/Pagination/Subtype/Footer>>',
    ]);
  });

  it('keeps a cell that nothing stands in', async () => {
    const tree = structure([
      'Table',
      ['THead', ['TR', ['TH', { scope: 'Column' }], ['TH', { scope: 'Column' }]]],
      ['TBody', ['TR', ['TD'], ['TD']]],
    ]);
    const items = [line(90, 4, 'Nombre'), line(90, 5, 'Firma'), line(110, 8, 'Ana')];
    const pdf = await draw(doc({ pages: [page(items)], structure: tree }));
    expect(structureOf(pdf).match(/TD/g)).toHaveLength(2);
    expect(checkUa(pdf)).toEqual([]);
  });

  it('says of each cell which heads it has, where heads span columns', async () => {
    const head = { scope: 'Column' } as const;
    const tree = structure([
      'Table',
      ['THead', ['TR', ['TH', { ...head, columnSpan: 2 }]], ['TR', ['TH', head], ['TH', head]]],
      ['TBody', ['TR', ['TD'], ['TD']]],
    ]);
    const items = [4, 6, 7, 10, 11].map((tag) => line(90 + tag * 12, tag, `celda ${tag}`));
    const pdf = await draw(doc({ pages: [page(items)], structure: tree }));
    const objects = readPdf(pdf);
    const cells = [...objects.all.values()].flatMap((value) => {
      const { '/S': role, '/A': attributes } = objects.dictionary(value);
      return role === '/TD' ? [objects.dictionary(attributes)['/Headers']] : [];
    });
    expect(cells).toEqual([
      ['u:th-4', 'u:th-6'],
      ['u:th-4', 'u:th-7'],
    ]);
    expect(checkUa(pdf)).toEqual([]);
  });

  it('carries lists, notes, figures, languages and their attributes', async () => {
    const bounds = { page: 0, x: 72, y: 300, width: 100, height: 50 };
    const tree = structure(
      ['H1'],
      ['L', { listNumbering: 'Decimal' }, ['LI', ['Lbl'], ['LBody']]],
      ['P', ['Reference', ['Link']], ['Note', ['P']]],
      ['Figure', { alt: 'Un mapa', bounds }],
    );
    const items: readonly PlacedItem[] = [
      line(90, 1, 'Título'),
      line(110, 4, '1.'),
      line(110, 5, 'Primero'),
      line(130, 6, 'Texto ', run('1', { tag: 8 })),
      link(8, { url: 'https://example.org/' }, 'Nota 1'),
      line(700, 10, 'La nota.'),
      { kind: 'shape', path: { rectangle: [72, 300, 100, 50] }, fill: '#336699', tag: 11 },
    ];
    const pdf = await draw(doc({ pages: [page(items)], structure: tree }));
    expect(checkUa(pdf)).toEqual([]);
    const text = structureOf(pdf);
    expect(text).toContain('/ListNumbering /Decimal');
    expect(text).toContain('/BBox [72 442 172 492]');
  });
});
