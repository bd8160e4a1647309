import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../../src/model/asset.ts';
import type { PagedDoc, PlacedItem } from '../../src/model/paged.ts';
import { asset, doc, draw, line, link, page, run, structure } from './pdf-doc.ts';
import { alphaPng, jpeg, SVG } from './pdf-pictures.ts';

export const SAMPLE_ASSETS: readonly Asset[] = [
  asset('assets/a.png', alphaPng(), 12, 8),
  asset('assets/b.png', alphaPng(90), 12, 8),
  asset('assets/c.jpg', jpeg(3), 16, 8),
  asset('assets/d.svg', Buffer.from(SVG), 200, 100),
];

const head = { scope: 'Column' } as const;

/** A document with one of everything that a page can hold, on two pages. */
export function sampleDoc(): PagedDoc {
  const figures = SAMPLE_ASSETS.map((_, at) => ({
    page: 1,
    x: 72,
    y: 100 + at * 60,
    width: 100,
    height: 50,
  }));
  const tree = structure(
    ['H1'],
    ['P', ['Link'], ['Span', { language: 'en' }]],
    ['L', { listNumbering: 'Decimal' }, ['LI', ['Lbl'], ['LBody', ['P']]]],
    ['Table', ['THead', ['TR', ['TH', { ...head, columnSpan: 2 }]]], ['TBody', ['TR', ['TD'], ['TD']]]],
    ['P', ['Reference', ['Link']], ['Note', ['P']]],
    ...figures.map((bounds, at) => ['Figure', { alt: `Figura ${at}`, bounds }] as const),
  );
  const id = (role: string, nth = 0): number => tree.filter((node) => node.role === role)[nth]?.id ?? 0;
  const first: readonly PlacedItem[] = [
    line(40, 'page', 'Trata de personas'),
    line(90, id('H1'), run('Indicadores', { face: 'sans-bold', size: 20 })),
    {
      ...line(
        120,
        2,
        'Véase ',
        run('el anexo', { tag: 3, color: '#1a4f8b' }),
        ' y ',
        run('a note', { tag: 4, face: 'serif-italic' }),
        ' deri',
      ),
      end: 'hyphen',
      extra: 1.5,
    },
    { ...line(135, 2, 'vación de víctimas.'), extra: -0.2 },
    link(3, { heading: 'anexo' }, 'Ir al anexo'),
    {
      kind: 'shape',
      path: { rectangle: [60, 150, 400, 80], radius: 6 },
      fill: '#eef3f8',
      stroke: '#1a4f8b',
      tag: 'layout',
    },
    line(170, id('Lbl'), '1.'),
    line(170, id('P', 1), 'Formen grupos.'),
    line(200, id('TH'), run('Quién hace qué', { face: 'sans-bold', size: 9 })),
    line(215, id('TD'), 'Ana'),
    line(300, id('P', 2), 'Con nota', run('1', { tag: id('Link', 1), rise: 4, size: 7 })),
    link(id('Link', 1), { url: 'https://example.org/ñ' }, 'Nota 1'),
    line(700, id('P', 3), run('La nota.', { size: 8 })),
    line(760, 'page', 'Página 1 de 2'),
  ];
  const pictures = SAMPLE_ASSETS.slice(0, -1).map(
    ({ path }, at): PlacedItem => ({
      kind: 'picture',
      path,
      x: 72,
      y: 100 + at * 60,
      width: 100,
      height: 50,
      tag: id('Figure', at),
    }),
  );
  const slide: PlacedItem = {
    kind: 'group',
    x: 72,
    y: 280,
    scale: 0.25,
    width: 400,
    height: 200,
    tag: id('Figure', 3),
    items: [
      { kind: 'shape', path: { rectangle: [0, 0, 400, 200] }, fill: '#ffffff', tag: 'layout' },
      { kind: 'picture', path: 'assets/d.svg', x: 10, y: 10, width: 200, height: 100, tag: 1 },
      line(150, 2, run('Una señal no es una prueba', { face: 'sans', size: 24, tracking: 0.5 })),
    ],
  };
  return doc({
    pages: [page(first, { label: 'i' }), page([...pictures, slide])],
    structure: tree,
    outline: [
      { title: 'Indicadores', page: 0, y: 72, children: [{ title: 'Anexo', page: 1, y: 80, children: [] }] },
    ],
    destinations: new Map([
      ['indicadores', { page: 0, y: 72 }],
      ['anexo', { page: 1, y: 80 }],
    ]),
  });
}

export function drawSample(): Promise<Uint8Array> {
  return draw(sampleDoc(), { assets: SAMPLE_ASSETS });
}

/** Run as a program, it prints the hash of the sample's bytes, drawn twice. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bytes of [await drawSample(), await drawSample()]) {
    console.log(createHash('sha256').update(bytes).digest('hex'));
  }
}
