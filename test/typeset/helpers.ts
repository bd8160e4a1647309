import { readFileSync } from 'node:fs';
import type {
  Doc,
  DocBlock,
  DocCell,
  DocHeading,
  DocListItem,
  DocRow,
  DocTable,
  Marker,
  Slide,
  Span,
} from '../../src/model/doc.ts';
import type { Measurer } from '../../src/model/face.ts';
import type { PagedDoc, PlacedItem, PlacedText, StructureNode } from '../../src/model/paged.ts';
import type { Place } from '../../src/model/place.ts';
import { type Theme, themeSchema } from '../../src/model/theme.ts';
import { typeset } from '../../src/typeset/typeset.ts';

export const theme: Theme = themeSchema.parse(
  JSON.parse(readFileSync(new URL('../../templates/themes/default.json', import.meta.url), 'utf8')),
);

/** Every letter is half as wide as the type is high; there is no glyph for ☎. */
export const measurer: Measurer = {
  width: (text) => [...text].length * 500,
  ascent: () => 750,
  descent: () => 250,
  missing: (text) => (text.includes('☎') ? '☎' : ''),
};

export function placeAtLine(line: number): Place {
  return { path: 'es/sesion.md', start: { line, column: 1 }, end: { line, column: 9 } };
}

export function docOf(blocks: readonly DocBlock[], changes: Partial<Doc> = {}): Doc {
  return {
    kind: 'workbook',
    title: 'Cuaderno',
    subtitle: '',
    language: 'es',
    format: 'portrait',
    paper: 'letter',
    sides: 'single',
    running: {
      head: 'El kit',
      foot: 'kit 1.0.0',
      folio: 'Página {page} de {pages}',
      blank: 'Página en blanco intencional',
      continued: '(continuación)',
    },
    blocks,
    assets: new Map([
      [
        'assets/ruta.svg',
        {
          path: 'assets/ruta.svg',
          kind: 'svg',
          width: 200,
          height: 100,
          size: 0,
          bytes: new Uint8Array(),
          sha256: '',
        },
      ],
    ]),
    ...changes,
  };
}

export function setPages(blocks: readonly DocBlock[], changes: Partial<Doc> = {}): PagedDoc {
  return typeset(docOf(blocks, changes), theme, measurer);
}

/** A paragraph of `count` words of ten letters: about seven on a line. */
export function wordsOf(count: number, start = 'palabra'): string {
  return Array.from({ length: count }, (_, at) => `${start}${String(at).padStart(3, '0')}`).join(' ');
}

export function span(text: string, more: Partial<Span> = {}): Span {
  return { text, ...more };
}

export function paragraph(
  text: string,
  more: Partial<Extract<DocBlock, { type: 'paragraph' }>> = {},
): DocBlock {
  return { type: 'paragraph', role: 'body', spans: [span(text)], ...more };
}

export function heading(
  level: DocHeading['level'],
  text: string,
  more: Partial<DocHeading> = {},
): DocHeading {
  return { type: 'heading', level, id: text.toLowerCase(), spans: [span(text)], outline: true, ...more };
}

export function list(marker: Marker, items: readonly (string | readonly DocBlock[])[]): DocBlock {
  const all = items.map(
    (item): DocListItem => ({ marker, blocks: typeof item === 'string' ? [paragraph(item)] : item }),
  );
  return { type: 'list', start: 1, items: all };
}

export function box(
  role: Extract<DocBlock, { type: 'box' }>['role'],
  blocks: readonly DocBlock[],
  title = 'Título',
): DocBlock {
  return { type: 'box', role, label: 'Etiqueta', title: [span(title)], aside: '', blocks };
}

export function cell(text: string, more: Partial<DocCell> = {}): DocCell {
  return { blocks: text === '' ? [] : [paragraph(text)], ...more };
}

export function row(...texts: string[]): DocRow {
  return { cells: texts.map((text) => cell(text)) };
}

export function table(
  head: readonly DocRow[],
  rows: readonly DocRow[],
  more: Partial<DocTable> = {},
): DocTable {
  const count = rows[0]?.cells.length ?? head[0]?.cells.length ?? 1;
  const columns = Array.from({ length: count }, () => ({ width: { share: 1 }, align: 'left' }) as const);
  return { type: 'table', role: 'data', columns, head, rows, ...more };
}

export function slide(title: string, blocks: readonly DocBlock[], more: Partial<Slide> = {}): Slide {
  return {
    id: title.toLowerCase(),
    number: 1,
    layout: 'content',
    title: [span(title)],
    blocks,
    source: '',
    foot: 'kit 1.0.0',
    alt: `Diapositiva: ${title}`,
    place: placeAtLine(3),
    ...more,
  };
}

export function isText(item: PlacedItem): item is PlacedText {
  return item.kind === 'text';
}

export function textOf(item: PlacedText): string {
  return item.runs.map((run) => run.text).join('');
}

/** The lines of a page that are content; `page` and `layout` lines on demand. */
export function linesOf(
  paged: PagedDoc,
  page: number,
  what: 'content' | 'page' | 'layout' = 'content',
): string[] {
  const items = paged.pages[page]?.items ?? [];
  return items
    .filter(isText)
    .filter(({ tag }) => (typeof tag === 'number' ? 'content' : tag) === what)
    .map(textOf);
}

/** The page, from 0, with a line of content that contains a text; -1 when there is none. */
export function pageWith(paged: PagedDoc, text: string): number {
  return paged.pages.findIndex((_, page) => linesOf(paged, page).some((line) => line.includes(text)));
}

export function nodesOf(paged: PagedDoc, role: StructureNode['role']): readonly StructureNode[] {
  return paged.structure.filter((node) => node.role === role);
}

/** The structure as an indented outline of roles. */
export function rolesOf({ structure }: PagedDoc): string {
  const depth = (node: StructureNode): number => {
    const parent = node.parent === undefined ? undefined : structure[node.parent];
    return parent ? depth(parent) + 1 : 0;
  };
  return structure.map((node) => `${'  '.repeat(depth(node))}${node.role}`).join('\n');
}
