import { compareText } from '../lib/compare.ts';
import type { PagedDoc, StructureNode, Tag } from '../model/paged.ts';
import { artifactOperator } from './artifacts.ts';
import { attributesOf } from './attributes.ts';
import { findFirst, orderKids } from './order-kids.ts';
import { pdfSource } from './pdf-source.ts';
import { type ObjectRef, type PdfEntries, type PdfRef, type PdfValue, pdfText } from './pdf-value.ts';
import type { PdfFile, Sheet } from './pdfkit-internals.ts';
import { createPieces, type Piece, type Pieces } from './pieces.ts';
import { findHeaders } from './table-headers.ts';

/** What is drawn on: a sheet, or a part of it. `rank` is its place in the order in which the document is read. */
export interface Surface {
  readonly sheet: Sheet;
  readonly rank: number;
}

/** The structure tree of a document (ISO 32000-1, 14.7) while its pages are drawn. */
export interface Structure {
  /** Opens the next marked content of a page for a tag, and gives its operator. `at` is how far down the page it is, 0 to 1. */
  mark(surface: Surface, tag: Tag, at: number): string;
  /** Makes an annotation content of a node. */
  annotate(surface: Surface, node: number, annotation: PdfRef): void;
  /** Writes the tree, once all pages are drawn. */
  finish(sheets: readonly Sheet[]): void;
}

/** Elements that others point to, or that must have a name (notes: ISO 14289-1, 7.9). */
function idOf({ role, id }: StructureNode): string {
  return `${role.toLowerCase()}-${id}`;
}

/** Content on the element's own page is a mere number; elsewhere it has to say on which. */
function kidEntry({ page, kid }: Piece, home: PdfRef | undefined): PdfValue {
  if (typeof kid !== 'number') return { Type: 'OBJR', Pg: page, Obj: kid };
  return page === home ? kid : { Type: 'MCR', Pg: page, MCID: kid };
}

/** What an element holds: `first` tells when the first content of each node below comes. */
function kidsOf(node: number, { pieces, below, first, refs }: Content): PdfEntries {
  const own = pieces.of(node);
  const home = own.find(({ kid }) => typeof kid === 'number')?.page;
  const children = (below[node] ?? []).map(({ id }) => ({ at: first[id] ?? 0, ref: refs[id] as ObjectRef }));
  const kids = orderKids(own, children).map((kid) => ('ref' in kid ? kid.ref : kidEntry(kid, home)));
  return { ...(home && { Pg: home }), ...(kids.length > 0 && { K: kids }) };
}

/** The elements of a document and what belongs to them, by their nodes' ids. */
interface Content {
  readonly nodes: readonly StructureNode[];
  readonly refs: readonly ObjectRef[];
  readonly pieces: Pieces;
  readonly below: readonly (readonly StructureNode[] | undefined)[];
  /** When the first content of each, or of what is below it, comes. */
  readonly first: readonly number[];
}

/** The children of each node that has any. */
function childrenOf(nodes: readonly StructureNode[]): Content['below'] {
  const below = new Array<StructureNode[] | undefined>(nodes.length);
  for (const node of nodes) {
    if (node.parent === undefined) continue;
    const siblings = below[node.parent];
    if (siblings) siblings.push(node);
    else below[node.parent] = [node];
  }
  return below;
}

/** What an element says of itself, beside its attributes and its kids. */
function ownEntries({ role, alt, language }: StructureNode, id: string | undefined): PdfEntries {
  return {
    S: role,
    ...(id === undefined ? {} : { ID: pdfText(id) }),
    ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
    ...(language === undefined ? {} : { Lang: pdfText(language) }),
  };
}

/** Writes the elements, and gives those that have an id. */
function writeElements(
  file: PdfFile,
  content: Content,
  sheets: readonly Sheet[],
): readonly (readonly [string, ObjectRef])[] {
  const { nodes, refs, below } = content;
  const headers = findHeaders(nodes, below);
  const named = new Set([...headers.values()].flat());
  const ids: (readonly [string, ObjectRef])[] = [];
  for (const node of nodes) {
    const ref = refs[node.id] as ObjectRef;
    const id = node.role === 'Note' || named.has(node.id) ? idOf(node) : undefined;
    if (id !== undefined) ids.push([id, ref]);
    const heads = (headers.get(node.id) ?? []).flatMap((head) => nodes[head] ?? []).map(idOf);
    const source = pdfSource({
      ...ownEntries(node, id),
      ...attributesOf(node, { sheets, headers: heads }),
      P: node.parent === undefined ? file.structureRoot : refs[node.parent],
      ...kidsOf(node.id, content),
    });
    file.write(ref, source);
  }
  return ids;
}

export function createStructure(file: PdfFile, { structure }: PagedDoc): Structure {
  const refs = structure.map(() => file.reserve());
  const pieces = createPieces();
  const add = (node: number, { sheet, rank }: Surface, kid: number | PdfRef): ObjectRef => {
    const ref = refs[node];
    if (!ref) throw new Error(`No structure node ${node}`);
    pieces.add(node, { page: sheet.ref, kid }, rank);
    return ref;
  };
  return {
    mark: (surface, tag, at) => {
      if (typeof tag !== 'number') return artifactOperator(tag, at);
      const owners = surface.sheet.owners();
      const number = owners.length;
      owners.push(add(tag, surface, number));
      return `/${structure[tag]?.role}<</MCID ${number}>>BDC`;
    },
    annotate: (surface, node, annotation) => {
      const owner = add(node, surface, annotation);
      annotation.data['StructParent'] = file.ownAnnotation(owner);
    },
    finish: (sheets) => {
      pieces.sort(structure.length);
      const first = findFirst(
        structure,
        structure.map(({ id }) => pieces.firstOf(id)),
      );
      const content = { nodes: structure, refs, pieces, below: childrenOf(structure), first };
      const ids = writeElements(file, content, sheets);
      const { data } = file.structureRoot;
      data['K'] = refs.slice(0, 1);
      if (ids.length === 0) return;
      data['IDTree'] = {
        Names: ids
          .toSorted(([one], [other]) => compareText(one, other))
          .flatMap(([id, ref]) => [pdfText(id), ref]),
      };
    },
  };
}
