import type { PlacedItem, Run, Tag } from '../../model/paged.ts';
import type { Bounds } from '../structure.ts';

/** Puts items on one page. Lengths are points from the page's top left corner. */
export interface Pen {
  add(item: PlacedItem): void;
  /** A layer under all that is added from now on, above what was there before. */
  beneath(): (item: PlacedItem) => void;
  /** A heading stands here. */
  reach(heading: string, y: number): void;
  /** A figure fills this. */
  bound(node: number, bounds: Bounds): void;
  /** Label of the page where a heading stands; empty when it stands nowhere. */
  pageOf(heading: string): string;
}

/** What the pens of a document share. */
export interface Ledger {
  pageOf(heading: string): string;
  reach(heading: string, page: number, y: number): void;
  bound(node: number, page: number, bounds: Bounds): void;
}

/** A pen for page `page` (from 0), and the items that it has put there, in painting order. */
export function createPen(page: number, ledger: Ledger): { pen: Pen; items: () => readonly PlacedItem[] } {
  const layers: PlacedItem[][] = [];
  const content: PlacedItem[] = [];
  const pen: Pen = {
    add: (item) => void content.push(item),
    beneath: () => {
      const layer: PlacedItem[] = [];
      layers.push(layer);
      return (item) => void layer.push(item);
    },
    reach: (heading, y) => ledger.reach(heading, page, y),
    bound: (node, bounds) => ledger.bound(node, page, bounds),
    pageOf: (heading) => ledger.pageOf(heading),
  };
  return { pen, items: () => [...layers.flat(), ...content] };
}

const NOWHERE: Ledger = { pageOf: () => '', reach: () => undefined, bound: () => undefined };

/** A pen for items that are drawn as one, such as a slide shown small: nothing in it can be reached. */
export function createLoosePen(): ReturnType<typeof createPen> {
  return createPen(0, NOWHERE);
}

function asDecoration(item: PlacedItem, tag: Tag): PlacedItem | undefined {
  if (item.kind === 'link') return undefined;
  if (item.kind !== 'text') return { ...item, tag };
  const runs = item.runs.map(({ tag: _, ...run }): Run => run);
  return { ...item, runs, tag };
}

/** The same pen for what has been read before: a table's head on its second page is no content. */
export function decorationPen(pen: Pen, tag: 'layout' | 'page' = 'layout'): Pen {
  const through = (put: (item: PlacedItem) => void) => (item: PlacedItem) => {
    const plain = asDecoration(item, tag);
    if (plain) put(plain);
  };
  return {
    ...pen,
    add: through(pen.add),
    beneath: () => through(pen.beneath()),
    reach: () => undefined,
    bound: () => undefined,
  };
}
