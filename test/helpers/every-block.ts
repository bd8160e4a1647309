import type { Doc, DocBlock, Span } from '../../src/model/doc.ts';
import { box, cell, docOf, heading, list, paragraph, row, slide, span, table } from '../typeset/helpers.ts';
import { asset } from './pdf-doc.ts';
import { SVG } from './pdf-pictures.ts';

const DRAWING = asset('assets/ruta.svg', Buffer.from(SVG), 200, 100);

/** Text with all that can stand within a line, long enough to be broken, with a word that is too long to stay whole. */
const spans: readonly Span[] = [
  span('La identificación corresponde a las '),
  span('instituciones', { strong: true }),
  span(' competentes; quien observa '),
  span('no', { emphasis: true }),
  span(' la hace, y una '),
  span('checklist', { language: 'en' }),
  span(' no la sustituye. Véase '),
  span('el anexo', { link: { heading: 'anexo', title: 'Ir al anexo' } }),
  span(' o '),
  span('la fuente', { link: { url: 'https://example.org', title: 'Fuente: ejemplo' } }),
  span('; el nombre del campo es '),
  span('estado_civil', { code: true }),
  span(' y la nota va aquí.'),
  span('1', { note: [span('Lo que dice la nota, con su propia fuente.')] }),
];

const figure: DocBlock = {
  type: 'figure',
  path: DRAWING.path,
  alt: 'Una ruta de tres pasos',
  caption: [span('Figura 1. La ruta')],
};
const notes = [paragraph('Pregunte antes de mostrarla.')];
const lamina = slide('Señales', [list('bullet', ['Se suman', 'No se cuentan'])], {
  source: 'Fuente: OIT, 2012',
});

const PAPER: readonly DocBlock[] = [
  {
    type: 'cover',
    kicker: 'Cuaderno',
    title: 'El kit',
    subtitle: 'Participantes',
    stamp: 'Borrador',
    facts: ['Versión 1.0.0', 'Sin aprobar'],
  },
  { type: 'break', to: 'page' },
  { type: 'contents', title: 'Contenido', depth: 2 },
  heading(1, 'Indicadores', { kicker: 'Módulo 2 · Sesión 4' }),
  { type: 'paragraph', role: 'body', spans },
  heading(2, 'Antes'),
  {
    type: 'group',
    blocks: [paragraph('Esto va junto.', { role: 'lead' }), paragraph('Y esto.', { role: 'small' })],
  },
  list('number', [[paragraph('Formen grupos.'), list('letter', ['de tres', 'de cuatro'])], 'Compartan.']),
  {
    type: 'list',
    start: 1,
    items: [{ marker: 'number', blocks: [paragraph('Lean el caso.')], aside: '5 min' }],
  },
  list('box', ['Sí', 'No']),
  { ...box('activity', [paragraph('Hablen en parejas.')], 'Diálogo'), aside: '40 min' } as DocBlock,
  box('case', [{ type: 'lines', count: 2 }, paragraph('¿Qué haría usted?')], 'El caso de A.'),
  table(
    [row('Señal', 'Qué hacer')],
    [{ cells: [cell('Miedo', { header: 'row' }), cell('Escuchar sin prisa')] }],
    {
      caption: [span('Tabla 1. Lo primero')],
    },
  ),
  figure,
  { type: 'quote', blocks: [paragraph('Nadie preguntó.')] },
  { type: 'code', value: 'id: senal\nterm: señal' },
  {
    type: 'fields',
    rows: [
      [
        { label: 'Nombre:', share: 2 },
        { label: 'Fecha:', share: 1 },
      ],
    ],
  },
  { type: 'thumbnail', slide: lamina, size: 'small', label: 'Lámina 1', blocks: notes },
  { type: 'thumbnail', slide: lamina, size: 'large', label: 'Lámina 1', blocks: notes },
  { type: 'slide-grid', slides: [lamina, lamina], perPage: 2, lines: true },
  heading(1, 'Anexo'),
  paragraph('Fin.'),
];

const SCREEN: readonly DocBlock[] = [
  { type: 'slide', slide: slide('El kit', [paragraph('Para empezar')], { layout: 'title', number: 1 }) },
  { type: 'slide', slide: { ...lamina, number: 2 } },
  {
    type: 'slide',
    slide: slide('La ruta', [figure, list('number', ['Escuchar', 'Derivar'])], { number: 3 }),
  },
];

/** A document with every kind of block: those of paper, or those of a deck. */
export function everyBlock(format: 'portrait' | 'screen'): Doc {
  return docOf(format === 'screen' ? SCREEN : PAPER, { format, assets: new Map([[DRAWING.path, DRAWING]]) });
}
