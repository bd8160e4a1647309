import type { Asset } from './asset.ts';
import type { Align } from './content.ts';
import type { DocumentKind } from './documents.ts';
import type { Place } from './place.ts';
import type { Paper } from './vocabulary.ts';

/**
 * One document before anything is measured: blocks with roles, in reading order. What a role looks like is the
 * theme's business. The only lengths are those that a form's specification names, in millimetres.
 */
export interface Doc {
  readonly kind:
    | DocumentKind
    | 'attendance'
    | 'certificate'
    | 'change-sheet'
    | 'tally'
    | 'cascade'
    | 'course-paper';
  readonly title: string;
  readonly subtitle: string;
  /** Language code of the text. */
  readonly language: string;
  /** `portrait` and `landscape` are sheets of `paper`; `screen` is a 16:9 deck; pages of a `booklet` are half a sheet. */
  readonly format: 'portrait' | 'landscape' | 'screen' | 'booklet';
  readonly paper: Paper;
  /** `duplex` mirrors the margins and starts chapters on a right-hand page. */
  readonly sides: 'duplex' | 'single';
  readonly running: Running;
  readonly blocks: readonly DocBlock[];
  /** Pictures that the blocks name, by path. */
  readonly assets: ReadonlyMap<string, Asset>;
}

/** What stands in the head and foot of each page. */
export interface Running {
  /** Head, outside: the kit's title. The inside shows the page's chapter, taken from the last level-1 heading. */
  readonly head: string;
  /** Foot, left: kit id, version, edition, fingerprint. */
  readonly foot: string;
  /** `Página {page} de {pages}`. */
  readonly folio: string;
  /** `Página en blanco intencional`, on pages that only make the next one a right-hand page. */
  readonly blank: string;
  /** `(continuación)`, after the title of a box or table that goes on over a page. */
  readonly continued: string;
}

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** Language when it is not the document's. */
  readonly language?: string;
  readonly link?: LinkTarget;
  /** Set after the text: the text is then the call (`1`), raised. */
  readonly note?: readonly Span[];
  /** Begin a new line before this span. */
  readonly lineBreak?: boolean;
  /** Where the author wrote it. */
  readonly place?: Place;
}

/** `heading` is the id of a heading in the same document. `title` says where it goes, for those who do not see it. */
export type LinkTarget =
  | { readonly url: string; readonly title: string }
  | { readonly heading: string; readonly title: string };

export type DocBlock =
  | DocHeading
  | DocParagraph
  | DocList
  | DocTable
  | DocFigure
  | DocBox
  | DocQuote
  | DocCode
  | DocLines
  | DocLogos
  | DocMatrix
  | DocFields
  | DocPageNumber
  | DocBreak
  | DocCards
  | DocCertificate
  | DocContents
  | DocCover
  | DocSlide
  | DocSlideGrid
  | DocThumbnail
  | DocGroup;

/** `id` is unique in the document. Level 1 opens a chapter. `outline` puts it among the bookmarks. */
export interface DocHeading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly id: string;
  readonly spans: readonly Span[];
  /** Small text above the heading: `Módulo 2 · Sesión 4`. */
  readonly kicker?: string;
  readonly outline: boolean;
  /** From 1: the pages of the chapter that a level-1 heading opens have this number at their outer edge. */
  readonly tab?: number;
  /** Level 1: a short chapter, which stands below the one before it where that saves it a page of its own. */
  readonly joins?: true;
}

/**
 * `lead`: an introduction, larger. `small`: sources, notices. `meta`: facts about what follows, in the sans face. `stem`: a question.
 * `title`: stands above what it names like a heading, and is none: no part of the document begins.
 */
export type ParagraphRole = 'body' | 'lead' | 'small' | 'meta' | 'stem' | 'title';
export interface DocParagraph {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly spans: readonly Span[];
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: boolean;
}

/** `box` is an empty tick box to mark by hand, `tick` a marked one. `letter` counts a) b) c). */
export type Marker = 'bullet' | 'number' | 'letter' | 'box' | 'tick';
export interface DocList {
  readonly type: 'list';
  /** Of its first item, when its items count. */
  readonly start: number;
  readonly items: readonly DocListItem[];
  /** Stays in one piece, on the page of the block that follows, where that can be. */
  readonly keepWithNext?: boolean;
}
export interface DocListItem {
  readonly marker: Marker;
  readonly blocks: readonly DocBlock[];
  /** Set at the right of the item's first line: `5 min`. */
  readonly aside?: string;
}

/**
 * `data`: a table of the author's. `plan`: a session plan or an agenda. `form`: filled in by hand, every cell ruled.
 * `card`: label and value pairs, hairlines only. The head repeats on every page; a row is split only when it is
 * taller than a page.
 */
export interface DocTable {
  readonly type: 'table';
  readonly role: 'data' | 'plan' | 'form' | 'card';
  readonly columns: readonly DocColumn[];
  readonly head: readonly DocRow[];
  readonly rows: readonly DocRow[];
  readonly caption?: readonly Span[];
  /** Small text close together: many rows to sign on one page. Paragraphs of role `lead` are names. */
  readonly dense?: boolean;
  /** Where the author wrote it. */
  readonly place?: Place;
}
export interface DocColumn {
  /** Millimetres, or a share of what is left after those. `auto` measures the content. */
  readonly width: { readonly mm: number } | { readonly share: number } | 'auto';
  readonly align: Align;
}
export interface DocRow {
  readonly cells: readonly DocCell[];
  /** At least, in millimetres. */
  readonly height?: number;
  /** A heavier rule above it. */
  readonly ruled?: boolean;
}
export interface DocCell {
  readonly blocks: readonly DocBlock[];
  readonly header?: 'column' | 'row';
  /** Columns that it covers, 1 when absent. */
  readonly span?: number;
}

/** `path` is a key of `Doc.assets`. */
export interface DocFigure {
  readonly type: 'figure';
  readonly path: string;
  readonly alt: string;
  readonly caption: readonly Span[];
  readonly place?: Place;
}

export type BoxRole =
  | 'activity'
  | 'trainer'
  | 'solution'
  | 'safeguarding'
  | 'keypoints'
  | 'case'
  | 'choice'
  | 'definition'
  | 'question'
  | 'notice';
/** `label` names the kind in words (`Actividad`), so that no meaning hangs on colour; `aside` stands at its right (`40 min`). */
export interface DocBox {
  readonly type: 'box';
  readonly role: BoxRole;
  readonly label: string;
  /** Of its label and what stands beside it, where it is not the document's. */
  readonly language?: string;
  readonly title: readonly Span[];
  readonly aside: string;
  readonly blocks: readonly DocBlock[];
}

export interface DocQuote {
  readonly type: 'quote';
  readonly blocks: readonly DocBlock[];
}

export interface DocCode {
  readonly type: 'code';
  readonly value: string;
  readonly place?: Place;
}

/** Lines to write on: so many, and a few more where their page would end early. */
export interface DocLines {
  readonly type: 'lines';
  readonly count: number;
}

/**
 * Marks of institutions side by side, none higher than `height` millimetres, at the right of what ends the block before, where they
 * take no room. Each `path` is a key of `Doc.assets`.
 */
export interface DocLogos {
  readonly type: 'logos';
  readonly height: number;
  readonly logos: readonly { readonly path: string; readonly alt: string }[];
}

/** A code that machines read, as squares: `dark` by row, a `size` of so many millimetres without the quiet edge around it. */
export interface DocMatrix {
  readonly type: 'matrix';
  readonly dark: readonly (readonly boolean[])[];
  readonly size: number;
  readonly alt: string;
}

/**
 * `Nombre: ________`; fields of one row share the measure by `share`. A `value` that is known stands in place of the line. `sign`:
 * rows to sign in, with more room.
 */
export interface DocFields {
  readonly type: 'fields';
  readonly sign?: true;
  readonly rows: readonly (readonly DocField[])[];
}
export interface DocField {
  readonly label: string;
  readonly share: number;
  readonly value?: string;
}

/** The number of the page that the heading with this id stands on, at the right; it leads there. `title` says where, for those who do not see it. */
export interface DocPageNumber {
  readonly type: 'page-number';
  readonly heading: string;
  readonly title: string;
}

/** Cards of one size to be cut out, from left to right; the marks to cut along stand outside them. */
export interface DocCards {
  readonly type: 'cards';
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly cards: readonly DocCard[];
}
/** `name` is set as large as it goes, `note` small below it. Without a name there is a line to write it on. */
export interface DocCard {
  readonly name: string;
  readonly note: string;
}

/** A page to be hung on a wall, within a frame. From its head to its foot: */
export interface DocCertificate {
  readonly type: 'certificate';
  readonly logos: DocLogos['logos'];
  /** Who gives it. */
  readonly institution: string;
  readonly title: string;
  /** `Se otorga a` */
  readonly opening: string;
  readonly name: string;
  /** `por haber participado en el curso` */
  readonly reason: string;
  /** What course. */
  readonly subject: string;
  readonly facts: readonly string[];
  /** `Dado en La Ceiba, el`: before a line to write the day on. */
  readonly issued: string;
  /** Who signs, one to four. `label` stands before the line for the name. */
  readonly offices: readonly string[];
  readonly label: string;
  /** Small print. */
  readonly notes: readonly (readonly Span[])[];
  readonly code: DocMatrix;
}

/** `recto` is the next right-hand page; the next page when the document is single-sided. */
export interface DocBreak {
  readonly type: 'break';
  readonly to: 'page' | 'recto';
}

/** Headings of levels 1 to `depth`, with their page numbers. */
export interface DocContents {
  readonly type: 'contents';
  readonly title: string;
  readonly depth: number;
}

/** A first page. `facts` are lines at its foot; `stamp` is the maturity (`Borrador`), set apart. */
export interface DocCover {
  readonly type: 'cover';
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly stamp: string;
  readonly facts: readonly string[];
  /** The partner's mark, above all else; `path` is a key of `Doc.assets`. */
  readonly logo?: { readonly path: string; readonly alt: string };
}

/** A slide, always the same whether it is projected, printed several on a page, or shown as a thumbnail. */
export interface Slide {
  readonly id: string;
  /** From 1, through the deck. */
  readonly number: number;
  readonly layout: 'title' | 'content';
  readonly title: readonly Span[];
  readonly blocks: readonly DocBlock[];
  /** Small line at the foot of the slide: its source. */
  readonly source: string;
  /** At the foot of the slide: kit and version. */
  readonly foot: string;
  /** All its words, for those who do not see it. */
  readonly alt: string;
  readonly place: Place;
}

/** A page of a deck. */
export interface DocSlide {
  readonly type: 'slide';
  readonly slide: Slide;
}

/** A page of slides for participants; `lines` rules space for notes beside or below each. */
export interface DocSlideGrid {
  readonly type: 'slide-grid';
  readonly slides: readonly Slide[];
  readonly perPage: 2 | 3 | 4 | 6 | 9;
  readonly lines: boolean;
}

/** A slide shown small in a text, with blocks (its notes) beside or below it. `large` takes half a page, for slide-and-notes pages. */
export interface DocThumbnail {
  readonly type: 'thumbnail';
  readonly slide: Slide;
  readonly size: 'small' | 'large';
  readonly label: string;
  readonly blocks: readonly DocBlock[];
}

/** Blocks that stay on one page if one page can hold them. */
export interface DocGroup {
  readonly type: 'group';
  /** Over the whole width of the page, also where text keeps clear of its left: forms. */
  readonly wide?: true;
  readonly blocks: readonly DocBlock[];
}
