import type { Finding } from './diagnostic.ts';
import type { Face } from './face.ts';

/**
 * A document laid out: pages of placed items and the tree of its structure. Lengths are PDF points (1/72 inch),
 * coordinates from the top left corner of the page, y downwards. It is plain data: it can be printed, compared, drawn.
 */
export interface PagedDoc {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly PagedPage[];
  /** By id: `structure[n].id === n`. The first is the `Document`, parents stand before their children. */
  readonly structure: readonly StructureNode[];
  readonly outline: readonly OutlineEntry[];
  /** Where headings stand, by id. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** What only layout can know: a slide that does not fit, a missing glyph, a table wider than its page. */
  readonly findings: readonly Finding[];
}

export interface PagedPage {
  readonly width: number;
  readonly height: number;
  /** `3`, or `iii`: what a viewer shows as its number. */
  readonly label: string;
  readonly items: readonly PlacedItem[];
  /** On a side of a booklet: the pages on it. */
  readonly parts?: readonly SheetPart[];
}

/** A page of the document on a sheet that holds several. `rank` is its place in reading order, from 0. */
export interface SheetPart {
  readonly rank: number;
  readonly items: readonly PlacedItem[];
}

export interface Destination {
  /** From 0. */
  readonly page: number;
  readonly y: number;
}

export interface OutlineEntry extends Destination {
  readonly title: string;
  readonly children: readonly OutlineEntry[];
}

/** Standard structure types of ISO 32000-1, 14.8.4, as used here. */
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Link'
  | 'Note'
  | 'Code'
  | 'Figure';

/**
 * `parent` is undefined for the `Document` alone. Children stand in reading order by id, between them the content that
 * names the parent, in the order of the pages. `bounds` (of a figure) are page, x, y, width, height.
 */
export interface StructureNode {
  readonly id: number;
  readonly role: StructureRole;
  readonly parent: number | undefined;
  readonly alt?: string;
  readonly language?: string;
  readonly bounds?: {
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha';
}

/** A node's id; or what is no content: `page` belongs to the page (head, foot), `layout` is decoration. */
export type Tag = number | 'page' | 'layout';

/** `#rrggbb`. */
export type Color = string;

export type PlacedItem = PlacedText | PlacedShape | PlacedPicture | PlacedLink | PlacedGroup;

/**
 * One line of text. Words in `runs` are parted by single spaces; everything is set `stretch` times as wide, and `extra`
 * points are added to each of those spaces. `end` is what the line ends in besides its words: `space` a space that a reader needs between two lines
 * (it is not seen), `hyphen` a hyphen that a reader drops again, `none` nothing.
 */
export interface PlacedText {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly runs: readonly Run[];
  readonly extra: number;
  /** About 1; 1 when absent. */
  readonly stretch?: number;
  readonly end: 'none' | 'space' | 'hyphen';
  readonly tag: Tag;
}

export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: Color;
  /** Raised by so many points. */
  readonly rise?: number;
  /** Added after each character, points. */
  readonly tracking?: number;
  /** When it is not the line's: of a link, a span, a label. */
  readonly tag?: Tag;
}

/** A filled or stroked path. Each subpath is a rectangle with optional round corners, a line, or a polygon. */
export interface PlacedShape {
  readonly kind: 'shape';
  readonly path:
    | {
        readonly rectangle: readonly [x: number, y: number, width: number, height: number];
        readonly radius?: number;
      }
    | { readonly line: readonly [x1: number, y1: number, x2: number, y2: number] }
    | { readonly polygon: readonly (readonly [x: number, y: number])[] };
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly [on: number, off: number];
  readonly tag: Tag;
}

/** `path` is the asset's. */
export interface PlacedPicture {
  readonly kind: 'picture';
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag: Tag;
}

/** A place to click. `tag` is a `Link` node that also holds the text. */
export interface PlacedLink {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: { readonly url: string } | { readonly heading: string };
  readonly title: string;
  readonly tag: number;
}

/**
 * Items drawn together, moved to (`x`, `y`) and then scaled. All of them count as content of the group's tag (a slide as
 * a `Figure`): their own tags are not used. What lies outside `width` × `height` (before scaling) is cut off.
 */
export interface PlacedGroup {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
  readonly tag: Tag;
}
