import { describe, expect, it } from 'vitest';
import type { OutlineEntry, PlacedItem } from '../../src/model/paged.ts';
import { doc, draw, line, link, page, run, structure } from '../helpers/pdf-doc.ts';
import { asText, readPdf } from '../helpers/pdf-objects.ts';
import { runTool } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

const destinations = new Map([
  ['portada', { page: 0, y: 72 }],
  ['año-1', { page: 1, y: 100 }],
  ['z', { page: 1, y: 200 }],
]);

describe('links', () => {
  it('lie on their words, say where they go, and lead there', async () => {
    const tree = structure(['P', ['Link']], ['P', ['Link']]);
    const items: readonly PlacedItem[] = [
      line(90, 1, run('el anexo', { tag: 2 })),
      link(2, { heading: 'año-1' }, 'Ir al anexo'),
      line(120, 3, run('la fuente', { tag: 4 })),
      link(4, { url: 'https://example.org/trata y niñez?a=1&b=(2)' }, 'Fuente: OIT'),
    ];
    const pages = [page([line(90, 1, 'Antes')]), page(items, { label: '2' })];
    const pdf = await draw(doc({ pages, structure: tree, destinations }));
    expect(checkUa(pdf)).toEqual([]);
    const objects = readPdf(pdf);
    const [first, second] = objects
      .list(objects.dictionary(objects.pages[1])['/Annots'])
      .map(objects.dictionary);
    expect(first).toMatchObject({ '/Contents': 'u:Ir al anexo', '/Rect': [72, 688, 152, 702] });
    expect(objects.dictionary(first?.['/A'])['/D']).toBe('u:año-1');
    expect(asText(objects.dictionary(second?.['/A'])['/URI'])).toBe(
      'https://example.org/trata%20y%20ni%C3%B1ez?a=1&b=(2)',
    );
  });

  it('to a heading that is on no page are a bug', async () => {
    const items = [line(90, 1, run('x', { tag: 2 })), link(2, { heading: 'nada' }, 'Ir')];
    const drawn = draw(doc({ pages: [page(items)], structure: structure(['P', ['Link']]) }));
    await expect(drawn).rejects.toThrow('"nada"');
  });
});

describe('headings', () => {
  it('are named destinations at their height, sorted as readers search them', async () => {
    const pdf = await draw(doc({ pages: [page([]), page([], { label: '2' })], destinations }));
    const names = runTool('pdfinfo', pdf, ['-dests', '{file}']).toString('utf8').trim().split('\n').slice(1);
    expect(names.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      '1 [ XYZ null 720 null ] "portada"',
      '2 [ XYZ null 592 null ] "z"',
      '2 [ XYZ null 692 null ] "año-1"',
    ]);
    const objects = readPdf(pdf);
    const tree = objects.dictionary(objects.dictionary(objects.catalog['/Names'])['/Dests']);
    expect(objects.list(tree['/Names']).filter((_, at) => at % 2 === 0)).toEqual([
      'u:portada',
      'u:z',
      'u:año-1',
    ]);
  });

  it('make an outline, closed below its first level', async () => {
    const leaf = (title: string, y: number): OutlineEntry => ({ title, page: 1, y, children: [] });
    const outline = [
      {
        title: 'Módulo 1',
        page: 0,
        y: 72,
        children: [{ ...leaf('Sesión 1', 72), children: [leaf('Actividad', 90)] }, leaf('Sesión 2', 300)],
      },
      leaf('Módulo 2', 400),
    ];
    const pdf = await draw(doc({ pages: [page([]), page([], { label: '2' })], outline }));
    const objects = readPdf(pdf);
    const root = objects.dictionary(objects.catalog['/Outlines']);
    const first = objects.dictionary(root['/First']);
    const second = objects.dictionary(first['/Next']);
    expect([root['/Count'], first['/Count'], second['/Count']]).toEqual([2, -3, undefined]);
    expect([first['/Title'], second['/Title']]).toEqual(['u:Módulo 1', 'u:Módulo 2']);
    expect(
      objects.dictionary(objects.dictionary(objects.dictionary(first['/First'])['/First']))['/Title'],
    ).toBe('u:Actividad');
    expect(first['/Dest']).toEqual([objects.pages[0], '/XYZ', null, 720, null]);
    expect(root['/Last']).toBe(first['/Next']);
  });
});

describe('pages', () => {
  it('carry their labels, whatever they count in', async () => {
    const labels = ['i', 'ii', 'iii', '1', '2', 'A-1', 'A-2', '', 'Anexo', '7'];
    const pdf = await draw(doc({ pages: labels.map((label) => page([], { label })) }));
    const objects = readPdf(pdf);
    expect(objects.list(objects.dictionary(objects.catalog['/PageLabels'])['/Nums'])).toEqual([
      0,
      { '/S': '/r' },
      3,
      { '/S': '/D' },
      5,
      { '/P': 'u:A-', '/S': '/D' },
      7,
      {},
      8,
      { '/P': 'u:Anexo' },
      9,
      { '/S': '/D', '/St': 7 },
    ]);
  });

  it('have sizes of their own, and may be empty', async () => {
    const pages = [page([]), page([], { width: 960, height: 540 })];
    const pdf = await draw(doc({ pages }));
    const sizes = runTool('pdfinfo', pdf, ['-f', '1', '-l', '2', '{file}'])
      .toString()
      .match(/size:\s+[\d.]+ x [\d.]+/g);
    expect(sizes?.map((size) => size.replace(/\s+/g, ' '))).toEqual(['size: 612 x 792', 'size: 960 x 540']);
    expect(checkUa(pdf)).toEqual([]);
  });
});
