import { expect, it } from 'vitest';
import type { DocBlock } from '../../src/model/doc.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { dumpPages } from './dump-pages.ts';
import {
  box,
  cell,
  docOf,
  heading,
  list,
  measurer,
  paragraph,
  row,
  slide,
  span,
  table,
  theme,
  wordsOf,
} from './helpers.ts';

const session: readonly DocBlock[] = [
  {
    type: 'cover',
    kicker: 'Cuaderno',
    title: 'El kit',
    subtitle: 'Participantes',
    stamp: 'Borrador',
    facts: ['1.0.0'],
  },
  { type: 'contents', title: 'Contenido', depth: 2 },
  { type: 'break', to: 'recto' },
  heading(1, 'Señales', { kicker: 'Sesión 1', tab: 2 }),
  paragraph('75 minutos', { role: 'meta' }),
  paragraph('', { spans: [span(wordsOf(14)), span('1', { note: [span('La nota.')] }), span(' fin.')] }),
  box('activity', [list('number', ['Lean.', 'Anoten.']), { type: 'lines', count: 2 }], 'Estaciones'),
  table([row('Señal', 'Qué hacer')], [{ cells: [cell('Miedo', { header: 'row' }), cell('Escuchar')] }], {
    caption: [span('Tabla 1')],
  }),
  { type: 'figure', path: 'assets/ruta.svg', alt: 'Ruta', caption: [span('Figura 1')] },
  {
    type: 'fields',
    rows: [
      [
        { label: 'Nombre:', share: 2 },
        { label: 'Fecha:', share: 1 },
      ],
    ],
  },
  { type: 'quote', blocks: [paragraph('Nadie preguntó.')] },
  list('box', ['sí', 'no']),
];

const form: readonly DocBlock[] = [
  table(
    [row('N.º', 'Firma')],
    Array.from({ length: 3 }, (_, at) => ({ ...row(String(at + 1), ''), height: 10.5 })),
    { role: 'form' },
  ),
  {
    type: 'fields',
    sign: true,
    rows: [
      [
        { label: 'Facilita', share: 1 },
        { label: 'Institución', share: 1 },
      ],
    ],
  },
];

const CASES = {
  session: docOf(session, { sides: 'duplex' }),
  form: docOf(form, { kind: 'attendance', format: 'landscape' }),
  deck: docOf(
    [
      {
        type: 'slide',
        slide: slide('Señales', [list('bullet', ['Se suman', 'No se cuentan'])], { source: 'OIT' }),
      },
    ],
    {
      format: 'screen',
    },
  ),
};

it.each(Object.entries(CASES))('the pages of a %s lie as they did', async (name, doc) => {
  await expect(dumpPages(typeset(doc, theme, measurer))).toMatchFileSnapshot(`golden/${name}.txt`);
});
