import PDFDocument from 'pdfkit';
import type { FontkitFont } from '../fonts/shape.ts';

/**
 * What this folder uses of pdfkit 0.20 beyond its documented interface, in one place: look here first when its version
 * changes. pdfkit writes objects and subsets fonts; text, tags, links and metadata are written here.
 */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  buffer: Uint8Array[];
  compress: boolean;
  offset: number;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
  finalize(): void;
}

export interface PdfSubset {
  includeGlyph(id: number): number;
  readonly glyphs: number[];
}

export interface PdfFont {
  readonly id: string;
  readonly subset: PdfSubset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly scale: number;
  ref(): PdfReference;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
  write(chunk: Uint8Array | string): void;
}

export interface PdfOutlineItem {
  addItem(title: string, options: object): PdfOutlineItem;
}

export interface PdfFile {
  page: PdfPage;
  info: Record<string, unknown>;
  _id: Uint8Array;
  _offset: number;
  _offsets: (number | null)[];
  _root: PdfReference;
  _info: PdfReference;
  _font: PdfFont;
  readonly outline: PdfOutlineItem;
  ref(data: Record<string, unknown>): PdfReference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void;
  registerFont(name: string, font: FontkitFont): void;
  font(name: string): void;
  endMetadata(): void;
  endMarkings(): void;
  _write(data: Uint8Array | string): void;
  _refEnd(ref: PdfReference): void;
  _finalize(): void;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
}

/** Serialised as a PDF text string, not as a name: pdfkit tells the two apart by `String` objects. */
export function textString(text: string): object {
  return new String(text) as object;
}

/** An empty file. No font of the standard fourteen gets in, since none is named. */
export function openFile(language: string): PdfFile {
  const options = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    font: null,
    // Read once for a file id, which is replaced afterwards.
    info: { CreationDate: { getTime: () => 0, valueOf: () => 0 } },
  };
  const file = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfFile;
  // The structure tree is written here; pdfkit has none to end.
  file.endMarkings = () => undefined;
  return file;
}
