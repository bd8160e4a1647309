import type { PagedDoc, StructureNode } from '../model/paged.ts';
import { type PdfFile, type PdfReference, textString } from './file/pdfkit-internals.ts';

type Kid =
  | { readonly kind: 'node'; readonly id: number }
  | { readonly kind: 'content'; readonly page: PdfReference; readonly mark: number }
  | { readonly kind: 'object'; readonly page: PdfReference; readonly annotation: PdfReference };

/**
 * The structure tree of a file (ISO 32000-1, 14.7). Content is added page by page; a node joins its parent when it, or
 * something below it, first has content, after the brothers that stand before it. So the tree's order is the
 * document's, with text and links interleaved as they are read.
 */
export class StructureTree {
  readonly #file: PdfFile;
  readonly #nodes: readonly StructureNode[];
  readonly #references: readonly PdfReference[];
  readonly #kids: Kid[][];
  readonly #waiting: number[][];
  readonly #joined: boolean[];
  /** By key of the parent tree: a page's nodes by mark, or the node of an annotation. */
  readonly #parents: (PdfReference | PdfReference[])[] = [];
  readonly #root: PdfReference;

  constructor(file: PdfFile, { structure }: PagedDoc) {
    this.#file = file;
    this.#nodes = structure;
    this.#references = structure.map(() => file.ref({}));
    this.#kids = structure.map(() => []);
    this.#joined = structure.map(({ parent }) => parent === undefined);
    this.#waiting = structure.map(() => []);
    for (const { id, parent } of structure) if (parent !== undefined) this.#waiting[parent]?.push(id);
    this.#root = file.ref({ Type: 'StructTreeRoot' });
    file._root.data['StructTreeRoot'] = this.#root;
    file._root.data['MarkInfo'] = { Marked: true };
  }

  roleOf(node: number): string {
    return this.#nodes[node]?.role ?? 'Span';
  }

  /** A page's key in the parent tree. Pages are begun one after the other. */
  beginPage(page: PdfReference): (node: number) => number {
    const marks: PdfReference[] = [];
    page.data['StructParents'] = this.#parents.push(marks) - 1;
    page.data['Tabs'] = 'S';
    return (node) => {
      this.#join(node);
      const mark = marks.push(this.#referenceOf(node)) - 1;
      this.#kids[node]?.push({ kind: 'content', page, mark });
      return mark;
    };
  }

  /** Gives the key that the annotation must carry. */
  addAnnotation(node: number, page: PdfReference, annotation: PdfReference): number {
    this.#join(node);
    this.#kids[node]?.push({ kind: 'object', page, annotation });
    return this.#parents.push(this.#referenceOf(node)) - 1;
  }

  end(bounds: (node: StructureNode) => readonly number[] | undefined): void {
    for (const { id } of this.#nodes) this.#join(id);
    for (const node of this.#nodes) this.#writeNode(node, bounds(node));
    const nums = this.#parents.flatMap((parent, key): unknown[] => [
      key,
      Array.isArray(parent) ? this.#list(parent) : parent,
    ]);
    const tree = this.#file.ref({ Nums: nums });
    tree.end();
    Object.assign(this.#root.data, {
      K: [this.#referenceOf(0)],
      ParentTree: tree,
      ParentTreeNextKey: this.#parents.length,
    });
    this.#root.end();
  }

  #list(references: readonly PdfReference[]): PdfReference {
    const list = this.#file.ref(references as unknown as Record<string, unknown>);
    list.end();
    return list;
  }

  #referenceOf(node: number): PdfReference {
    const found = this.#references[node];
    if (!found) throw new Error(`No structure node ${node}`);
    return found;
  }

  #join(node: number): void {
    if (this.#joined[node]) return;
    const parent = this.#nodes[node]?.parent ?? 0;
    this.#join(parent);
    const waiting = this.#waiting[parent] ?? [];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      this.#joined[next] = true;
      this.#kids[parent]?.push({ kind: 'node', id: next });
      if (next === node) return;
    }
  }

  #kidEntry(kid: Kid): unknown {
    if (kid.kind === 'node') return this.#referenceOf(kid.id);
    if (kid.kind === 'content') return { Type: 'MCR', Pg: kid.page, MCID: kid.mark };
    return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
  }

  /** Content on a node's own page is named by its number alone. */
  #kidsOf(node: number): { K: unknown[]; Pg?: PdfReference } {
    const kids = this.#kids[node] ?? [];
    const first = kids.find((kid) => kid.kind === 'content');
    const page = first?.kind === 'content' ? first.page : undefined;
    const K = kids.map((kid) =>
      kid.kind === 'content' && kid.page === page ? kid.mark : this.#kidEntry(kid),
    );
    return page ? { K, Pg: page } : { K };
  }

  #writeNode(node: StructureNode, bounds: readonly number[] | undefined): void {
    const reference = this.#referenceOf(node.id);
    const attributes = attributesOf(node, bounds);
    Object.assign(reference.data, {
      Type: 'StructElem',
      S: node.role,
      P: node.parent === undefined ? this.#root : this.#referenceOf(node.parent),
      ...this.#kidsOf(node.id),
      ...(node.alt === undefined ? {} : { Alt: textString(node.alt) }),
      ...(node.language === undefined ? {} : { Lang: textString(node.language) }),
      ...(node.role === 'Note' ? { ID: textString(`note-${node.id}`) } : {}),
      ...(attributes.length > 0 ? { A: attributes.length === 1 ? attributes[0] : attributes } : {}),
    });
    reference.end();
  }
}

/** Attribute objects (ISO 32000-1, 14.8.5), one for each owner. */
function attributesOf(node: StructureNode, bounds: readonly number[] | undefined): readonly object[] {
  const table = {
    ...(node.scope === undefined ? {} : { Scope: node.scope }),
    ...(node.columnSpan === undefined ? {} : { ColSpan: node.columnSpan }),
  };
  return [
    ...(bounds ? [{ O: 'Layout', Placement: 'Block', BBox: bounds }] : []),
    ...(node.listNumbering === undefined ? [] : [{ O: 'List', ListNumbering: node.listNumbering }]),
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
  ];
}
