import type {
  Destination,
  OutlineEntry,
  PagedDoc,
  PagedPage,
  PlacedItem,
  PlacedShape,
  SheetPart,
  StructureNode,
} from '../model/paged.ts';

/** Pages on a folded sheet: two a side. */
const A_SHEET = 4;

/** Where a page of the document lies: the side of a sheet, from 0, and the half of it. */
interface Slot {
  readonly side: number;
  readonly half: 'left' | 'right';
}

/** The sheets of each section, as even as can be. */
function sectionsOf(pages: number, most: number): readonly number[] {
  const sheets = Math.ceil(pages / A_SHEET);
  const sections = Math.ceil(sheets / most);
  return Array.from(
    { length: sections },
    (_, at) => Math.floor((sheets * (at + 1)) / sections) - Math.floor((sheets * at) / sections),
  );
}

/**
 * For each page, blanks at the end included, where it is printed, so that sheets which are turned over the short edge, laid
 * on each other and folded make a book. In a section of n pages, page i lies beside page n + 1 − i. `most` is the most sheets
 * of a section.
 */
export function bookletSlots(pages: number, most: number): readonly Slot[] {
  let before = 0;
  return sectionsOf(pages, most).flatMap((sheets) => {
    const first = before;
    before += 2 * sheets;
    const count = A_SHEET * sheets;
    return Array.from({ length: count }, (_, page): Slot => {
      // The first half of a section fills sides outwards in; the second comes back.
      const side = page < count / 2 ? page : count - 1 - page;
      return { side: first + side, half: page % 2 === 0 ? 'right' : 'left' };
    });
  });
}

function movePath(path: PlacedShape['path'], dx: number): PlacedShape['path'] {
  if ('rectangle' in path) {
    const [x, y, width, height] = path.rectangle;
    return { ...path, rectangle: [x + dx, y, width, height] };
  }
  if ('line' in path) {
    const [x1, y1, x2, y2] = path.line;
    return { line: [x1 + dx, y1, x2 + dx, y2] };
  }
  return { polygon: path.polygon.map(([x, y]) => [x + dx, y]) };
}

function moveItem(item: PlacedItem, dx: number): PlacedItem {
  if (item.kind === 'shape') return { ...item, path: movePath(item.path, dx) };
  return { ...item, x: item.x + dx };
}

function moveDestination<T extends Destination>(destination: T, slots: readonly Slot[]): T {
  return { ...destination, page: slots[destination.page]?.side ?? 0 };
}

function moveEntry(entry: OutlineEntry, slots: readonly Slot[]): OutlineEntry {
  return {
    ...moveDestination(entry, slots),
    children: entry.children.map((child) => moveEntry(child, slots)),
  };
}

function moveNode(node: StructureNode, slots: readonly Slot[], width: number): StructureNode {
  const slot = node.bounds && slots[node.bounds.page];
  if (!node.bounds || !slot) return node;
  const x = node.bounds.x + (slot.half === 'right' ? width : 0);
  return { ...node, bounds: { ...node.bounds, x, page: slot.side } };
}

/** Both halves of a side, the left first. */
function composeSide(side: number, pages: readonly PagedPage[], slots: readonly Slot[]): PagedPage {
  const [{ width, height } = { width: 0, height: 0 }] = pages;
  const parts = (['left', 'right'] as const).flatMap((half): SheetPart[] => {
    const rank = slots.findIndex((slot) => slot.side === side && slot.half === half);
    const page = pages[rank];
    const dx = half === 'right' ? width : 0;
    return page ? [{ rank, items: page.items.map((item) => moveItem(item, dx)) }] : [];
  });
  return { width: 2 * width, height, label: String(side + 1), items: [], parts };
}

/**
 * Puts the pages of a document, each half a sheet, on sheets that make a booklet when they are folded. Pages come in the order
 * of the printer; the structure stays in that of the reader. Paper is taken to have no thickness: inner sheets are not moved
 * towards the fold.
 */
export function imposeBooklet(paged: PagedDoc, most: number): PagedDoc {
  const { pages, structure, outline, destinations } = paged;
  const slots = bookletSlots(pages.length, most);
  const width = pages[0]?.width ?? 0;
  return {
    ...paged,
    pages: Array.from({ length: slots.length / 2 }, (_, side) => composeSide(side, pages, slots)),
    structure: structure.map((node) => moveNode(node, slots, width)),
    outline: outline.map((entry) => moveEntry(entry, slots)),
    destinations: new Map([...destinations].map(([id, place]) => [id, moveDestination(place, slots)])),
  };
}
