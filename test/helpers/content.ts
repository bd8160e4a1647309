import type { AttributesOf } from '../../src/model/attributes.ts';
import type {
  Block,
  Directive,
  DirectiveOf,
  Figure,
  Footnote,
  Heading,
  Inline,
  List,
  Paragraph,
  Quote,
  Table,
  Text,
} from '../../src/model/content.ts';
import { startOf } from '../../src/model/place.ts';
import type { BlockName } from '../../src/model/visibility.ts';

/** Content made by hand, all of it at the top of one file. */
const place = startOf('es/modules/01-a/01-a.md');

export function text(value: string): Text {
  return { type: 'text', value, place };
}
export function paragraph(...inlines: readonly (string | Inline)[]): Paragraph {
  return {
    type: 'paragraph',
    children: inlines.map((one) => (typeof one === 'string' ? text(one) : one)),
    place,
  };
}
export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)], place };
}
export function footnote(...children: readonly Block[]): Footnote {
  return { type: 'footnote', children, place };
}
export function list(...items: readonly (readonly Block[])[]): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map((children) => ({ checked: undefined, children, place })),
    place,
  };
}
export function options(...items: readonly (readonly [boolean, string])[]): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map(([checked, words]) => ({ checked, children: [paragraph(words)], place })),
    place,
  };
}
export function quote(...children: readonly Block[]): Quote {
  return { type: 'quote', children, place };
}
export function table(...rows: readonly (readonly (string | Inline)[])[]): Table {
  const cells = (row: readonly (string | Inline)[]) => ({
    cells: row.map((one) => ({ children: [typeof one === 'string' ? text(one) : one], place })),
    place,
  });
  return { type: 'table', align: [], head: cells(rows[0] ?? []), rows: rows.slice(1).map(cells), place };
}
export function figure(path: string, alt: string): Figure {
  return { type: 'figure', target: { kind: 'asset', path }, alt, caption: '', place };
}
export function block<N extends BlockName>(
  name: N,
  attributes: AttributesOf<N>,
  ...children: readonly Block[]
): Extract<Directive, DirectiveOf<N>> {
  return {
    type: 'directive',
    name,
    form: 'container',
    id: undefined,
    attributes,
    label: [],
    children,
    place,
    opening: place,
  } as unknown as Extract<Directive, DirectiveOf<N>>;
}
