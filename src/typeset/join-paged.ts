import type { Destination, PagedDoc, PagedPage, PlacedItem, StructureNode, Tag } from '../model/paged.ts';

/** A document to be bound with others: so many copies, and what its bookmark is called. */
export interface PagedPart {
  readonly paged: PagedDoc;
  readonly copies: number;
  readonly label: string;
}

/** Where a copy begins: numbers to add to its pages and to its nodes, and what sets its heading ids apart. */
interface Start {
  readonly page: number;
  readonly node: number;
  readonly prefix: string;
}

function moveTag(tag: Tag, { node }: Start): Tag {
  return typeof tag === 'number' ? tag + node : tag;
}

function moveItem(item: PlacedItem, start: Start): PlacedItem {
  if (item.kind === 'link') {
    const { target } = item;
    const moved = 'heading' in target ? { heading: start.prefix + target.heading } : target;
    return { ...item, target: moved, tag: item.tag + start.node };
  }
  const tag = moveTag(item.tag, start);
  if (item.kind === 'group') return { ...item, tag, items: item.items.map((each) => moveItem(each, start)) };
  if (item.kind !== 'text') return { ...item, tag };
  const runs = item.runs.map((run) =>
    run.tag === undefined ? run : { ...run, tag: moveTag(run.tag, start) },
  );
  return { ...item, tag, runs };
}

function movePage(page: PagedPage, at: number, start: Start): PagedPage {
  // The page says which page of its copy it is; a viewer counts through all of them.
  return {
    ...page,
    label: String(start.page + at + 1),
    items: page.items.map((item) => moveItem(item, start)),
  };
}

/** The root of a copy becomes a part of the whole. */
function moveNode(node: StructureNode, start: Start): StructureNode {
  const id = node.id + start.node;
  if (node.parent === undefined) return { id, role: 'Part', parent: 0 };
  const bounds = node.bounds && { bounds: { ...node.bounds, page: node.bounds.page + start.page } };
  return { ...node, id, parent: node.parent + start.node, ...bounds };
}

/**
 * Binds documents into one, copy after copy, each with its own page numbers in its running lines: a set of forms is printed
 * in one go and dealt out. All are in the language of the first.
 */
export function joinPaged(title: string, parts: readonly [PagedPart, ...PagedPart[]]): PagedDoc {
  const pages: PagedPage[] = [];
  const structure: StructureNode[] = [{ id: 0, role: 'Document', parent: undefined }];
  const destinations = new Map<string, Destination>();
  const outline = parts.map(({ paged, copies, label }, part) => {
    const first = pages.length;
    for (let copy = 0; copy < copies; copy += 1) {
      const start = { page: pages.length, node: structure.length, prefix: `${part + 1}-${copy + 1}-` };
      for (const [at, page] of paged.pages.entries()) pages.push(movePage(page, at, start));
      for (const node of paged.structure) structure.push(moveNode(node, start));
      for (const [id, place] of paged.destinations)
        destinations.set(start.prefix + id, { ...place, page: place.page + start.page });
    }
    return { title: label, page: first, y: 0, children: [] };
  });
  const findings = parts.flatMap(({ paged }) => paged.findings);
  return { title, language: parts[0].paged.language, pages, structure, outline, destinations, findings };
}
