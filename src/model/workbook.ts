import type { Paper } from './vocabulary.ts';

/** How a cell looks. Lengths of type are in points. */
export interface CellLook {
  readonly bold?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Lines break inside the cell. */
  readonly wrap?: boolean;
  /** A grey ground, for headings. */
  readonly shaded?: boolean;
  readonly border?: boolean;
  /** A thick line above: what is below is another kind of row. */
  readonly ruled?: boolean;
  /** May be typed in, though the sheet is protected. */
  readonly open?: boolean;
  /** Of a number: as it is, a share as `80 %`, or with one decimal. */
  readonly format?: 'percent' | 'tenths';
}

/** A cell. Text is text, whatever it begins with; there are no formulas. */
export interface Cell {
  readonly value?: string | number;
  readonly look?: CellLook;
  /** So many columns wide, from here on. */
  readonly span?: number;
}

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Millimetres; as high as its text when absent. */
  readonly height?: number;
}

/** Cells that take one of a few short values. Rows and columns count from 0, both ends included. */
export interface ChoiceList {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
  readonly values: readonly string[];
  /** What is said to somebody who types another value. */
  readonly message: string;
}

/** How a sheet prints: always as wide as the paper. */
export interface SheetPrint {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Millimetres on each side. */
  readonly margin: number;
  /** Rows that every page begins with, from 0, both ends included. */
  readonly repeated?: readonly [first: number, last: number];
  /** At the foot, on the left and on the right. `{page}` and `{pages}` are put in. */
  readonly foot?: readonly [left: string, right: string];
}

export interface Sheet {
  /** On its tab: at most 31 characters, no two alike. */
  readonly name: string;
  /** Widths in millimetres. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: readonly [rows: number, columns: number];
  readonly choices?: readonly ChoiceList[];
  /** Only open cells may be typed in. Against slips, not against people: there is no password. */
  readonly locked?: boolean;
  readonly print?: SheetPrint;
}

/** A workbook as XLSX will hold it. Nothing in it says who made it, where, or when. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** Tabs keep their names and order. */
  readonly locked?: boolean;
}
