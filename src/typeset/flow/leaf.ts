import type { Pen } from './pen.ts';

/** Draws with the left edge of the column and the upper edge of the thing at (x, y). */
export type Draw = (pen: Pen, x: number, y: number) => void;

/**
 * May the page end after a leaf? `loose`: it would part what reads better on one page, but sooner that than leave much of the
 * page empty. `together`: rather not. `bound`: only if there is no other way.
 */
export type Hold = 'free' | 'loose' | 'together' | 'bound';

/** Begins a new page; `join` only where the chapter that it opens does not fit whole below the one before it. */
export type Turn = 'join' | 'page' | 'recto';

/** The smallest piece of a column that lies on one page: a line of text, a row of a table, a picture. */
export interface Leaf {
  readonly height: number;
  /** Space above it; none at the top of a page. */
  readonly gap: number;
  /** Its top stands at a multiple of this from the top of its column: the rhythm of the text's baselines. */
  readonly grid?: number;
  /** What may happen after it. */
  readonly hold: Hold;
  /** Frames that begin above it, the outermost first. */
  readonly opens: readonly Frame[];
  /** Frames that end below it, the innermost first. */
  readonly closes: readonly Frame[];
  /** Footnotes called in it, one column of leaves each. */
  readonly notes: readonly (readonly Leaf[])[];
  /** Headings that stand in it, by id. */
  readonly headings: readonly string[];
  readonly draw: Draw;
  readonly turn?: Turn;
  /** The chapter that it opens. */
  readonly chapter?: Chapter;
  /** A page without a running head. */
  readonly bare?: boolean;
  /** It may stand below itself so many times more where its page has room: a line to write on. */
  readonly repeats?: number;
  /** What of it fits a height; undefined when nothing does. Without `rest` it fits whole, made smaller. */
  readonly cut?: (room: number) => Cut | undefined;
}

/** What the pages of a chapter tell of it: its title at their head, its number at their outer edge where it has one. */
export interface Chapter {
  readonly title: string;
  readonly tab: number | undefined;
}

export interface Cut {
  readonly head: Leaf;
  readonly rest?: Leaf;
}

/** A decoration around a stretch of leaves, drawn once on each page that they reach. */
export interface Frame {
  readonly padTop: number;
  readonly padBottom: number;
  /** What stands above the first leaf on each further page. */
  readonly resume?: { readonly height: number; readonly draw: Draw } | undefined;
  readonly draw: (piece: FramePiece) => void;
}

export interface FramePiece {
  readonly pen: Pen;
  /** The layer beneath the frame's leaves. */
  readonly under: ReturnType<Pen['beneath']>;
  /** Left edge of the column. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** Leaves one below the other, and the frames that have been open since before the first of them. */
export interface Column {
  readonly leaves: readonly Leaf[];
  readonly open: readonly Frame[];
}

/** A laid-out block, and the space that it wants around it: of two neighbours the larger wish counts. */
export interface Strip {
  readonly leaves: readonly Leaf[];
  readonly before: number;
  readonly after: number;
}

export const EMPTY_STRIP: Strip = { leaves: [], before: 0, after: 0 };

const NONE: readonly never[] = [];

/** A leaf with nothing special about it but what `rest` says. */
export function createLeaf(height: number, draw: Draw, rest?: Partial<Leaf>): Leaf {
  const leaf: Leaf = {
    height,
    gap: 0,
    hold: 'free',
    opens: NONE,
    closes: NONE,
    notes: NONE,
    headings: NONE,
    draw,
  };
  return rest ? { ...leaf, ...rest } : leaf;
}
