import { compareText } from '../lib/compare.ts';
import type { PagedDoc, StructureNode, Tag } from '../model/paged.ts';
import { artifactOperator } from './artifacts.ts';
import { attributesOf } from './attributes.ts';
import { findFirst, orderKids } from './order-kids.ts';
import { type PdfEntries, type PdfRef, type PdfValue, pdfText } from './pdf-value.ts';
import type { PdfFile, Sheet } from './pdfkit-internals.ts';
import { findHeaders } from './table-headers.ts';

/** What is drawn on: a sheet, or a part of it. `rank` is its place in the order in which the document is read. */
export interface Surface {
  readonly sheet: Sheet;
  readonly rank: number;
}

/** More than one surface has pieces. */
const PIECES = 2 ** 24;

/** The structure tree of a document (ISO 32000-1, 14.7) while its pages are drawn. */
export interface Structure {
  /** Opens the next marked content of a page for a tag, and gives its operator. `at` is how far down the page it is, 0 to 1. */
  mark(surface: Surface, tag: Tag, at: number): string;
  /** Makes an annotation content of a node. */
  annotate(surface: Surface, node: number, annotation: PdfRef): void;
  /** Writes the tree, once all pages are drawn. */
  finish(sheets: readonly Sheet[]): void;
}

/** Content of a page, by its number there, or an annotation. `at` counts through the document as it is read. */
interface Piece {
  readonly at: number;
  readonly page: PdfRef;
  readonly kid: number | PdfRef;
}

/** A node, its element, and what belongs to it. */
interface Branch {
  readonly node: StructureNode;
  readonly ref: PdfRef;
  pieces: readonly Piece[];
  children: readonly Branch[];
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

function kidsOf({ pieces, children }: Branch, first: readonly number[]): PdfEntries {
  const home = pieces.find(({ kid }) => typeof kid === 'number')?.page;
  const below = children.map(({ node, ref }) => ({ at: first[node.id] ?? 0, ref }));
  const kids = orderKids(pieces, below).map((kid) => ('ref' in kid ? kid.ref : kidEntry(kid, home)));
  return { ...(home && { Pg: home }), ...(kids.length > 0 && { K: kids }) };
}

const NO_PIECES: readonly Piece[] = [];
const NO_BRANCHES: readonly Branch[] = [];
/** A list that was pushed to has room for 17, and most nodes have one piece or two: short lists are copied instead. */
const SHORT = 12;

function append<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length < SHORT) return [...list, item];
  (list as Item[]).push(item);
  return list;
}

function growBranches(file: PdfFile, nodes: readonly StructureNode[]): readonly Branch[] {
  const branches: Branch[] = [];
  for (const node of nodes) {
    const branch = { node, ref: file.ref({}), pieces: NO_PIECES, children: NO_BRANCHES };
    branches.push(branch);
    const parent = node.parent === undefined ? undefined : branches[node.parent];
    if (parent) parent.children = append(parent.children, branch);
  }
  return branches;
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
  branches: readonly Branch[],
  { sheets, root }: { sheets: readonly Sheet[]; root: PdfRef },
): readonly (readonly [string, PdfRef])[] {
  const nodes = branches.map(({ node }) => node);
  const own = branches.map(({ pieces }) => pieces[0]?.at ?? Number.POSITIVE_INFINITY);
  const first = findFirst(nodes, own);
  const below = branches.map(({ children }) => children.map(({ node }) => node));
  const headers = findHeaders(nodes, below);
  const named = new Set([...headers.values()].flat());
  const ids: (readonly [string, PdfRef])[] = [];
  for (const branch of branches) {
    const { node, ref } = branch;
    const id = node.role === 'Note' || named.has(node.id) ? idOf(node) : undefined;
    if (id !== undefined) ids.push([id, ref]);
    const heads = (headers.get(node.id) ?? []).flatMap((head) => nodes[head] ?? []).map(idOf);
    Object.assign(ref.data, ownEntries(node, id), attributesOf(node, { sheets, headers: heads }));
    ref.data['P'] = node.parent === undefined ? root : branches[node.parent]?.ref;
    Object.assign(ref.data, kidsOf(branch, first));
    ref.end();
  }
  return ids;
}

export function createStructure(file: PdfFile, { structure }: PagedDoc): Structure {
  const branches = growBranches(file, structure);
  let count = 0;
  const add = (node: number, { sheet, rank }: Surface, kid: number | PdfRef): PdfRef => {
    const branch = branches[node];
    if (!branch) throw new Error(`No structure node ${node}`);
    branch.pieces = append(branch.pieces, { at: rank * PIECES + count, page: sheet.ref, kid });
    count += 1;
    return branch.ref;
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
      for (const branch of branches)
        branch.pieces = branch.pieces.toSorted((one, other) => one.at - other.at);
      const ids = writeElements(branches, { sheets, root: file.structureRoot });
      const { data } = file.structureRoot;
      data['K'] = branches.slice(0, 1).map(({ ref }) => ref);
      if (ids.length === 0) return;
      data['IDTree'] = {
        Names: ids
          .toSorted(([one], [other]) => compareText(one, other))
          .flatMap(([id, ref]) => [pdfText(id), ref]),
      };
    },
  };
}
