import type { PdfRef } from './pdf-value.ts';

/** Content of a page, by its number there, or an annotation. `at` counts through the document as it is read. */
export interface Piece {
  readonly at: number;
  readonly page: PdfRef;
  readonly kid: number | PdfRef;
}

/** What was drawn, by the node that it belongs to. A book has hundreds of thousands of pieces: they lie in rows, not in lists of their own. */
export interface Pieces {
  /** `rank` is the place of its page in the order in which the document is read. */
  add(node: number, piece: Omit<Piece, 'at'>, rank: number): void;
  /** Brings them into order, once all are there. `nodes` is how many there are. */
  sort(nodes: number): void;
  /** When the first piece of a node comes; infinite for one without. */
  firstOf(node: number): number;
  /** In the order in which they are read. */
  of(node: number): readonly Piece[];
}

/** More than one page has pieces. */
const PIECES = 2 ** 24;
const NONE: readonly never[] = [];

/** Where the row of each node begins when all pieces lie in the order of their nodes. */
function startsOf(owners: readonly number[], nodes: number): Int32Array {
  const starts = new Int32Array(nodes + 1);
  for (let at = 0; at < owners.length; at += 1)
    starts[(owners[at] as number) + 1] = (starts[(owners[at] as number) + 1] as number) + 1;
  for (let node = 0; node < nodes; node += 1)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  return starts;
}

export function createPieces(): Pieces {
  const owners: number[] = [];
  const ranks: number[] = [];
  const pages: PdfRef[] = [];
  const kids: (number | PdfRef)[] = [];
  let starts: Int32Array = new Int32Array(1);
  let order: Int32Array = new Int32Array(0);
  const timeOf = (piece: number): number => (ranks[piece] as number) * PIECES + piece;
  const rowOf = (node: number): Int32Array => order.subarray(starts[node], starts[node + 1]);
  return {
    add: (node, { page, kid }, rank) => {
      owners.push(node);
      ranks.push(rank);
      pages.push(page);
      kids.push(kid);
    },
    sort: (nodes) => {
      starts = startsOf(owners, nodes);
      order = new Int32Array(owners.length);
      const next = starts.slice();
      for (let piece = 0; piece < owners.length; piece += 1) {
        const node = owners[piece] as number;
        order[next[node] as number] = piece;
        next[node] = (next[node] as number) + 1;
      }
      // Pages of a booklet are drawn in another order than they are read in.
      const isInOrder = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] as number));
      if (isInOrder) return;
      for (let node = 0; node < nodes; node += 1)
        rowOf(node).sort((one, other) => timeOf(one) - timeOf(other));
    },
    firstOf: (node) => {
      const at = starts[node] as number;
      return at === starts[node + 1] ? Number.POSITIVE_INFINITY : timeOf(order[at] as number);
    },
    of: (node) => {
      if (starts[node] === starts[node + 1]) return NONE;
      return Array.from(rowOf(node), (piece) => ({
        at: timeOf(piece),
        page: pages[piece] as PdfRef,
        kid: kids[piece] as number | PdfRef,
      }));
    },
  };
}
