/** A text string of a PDF file, as against a name. Made by `pdfText`. */
export interface PdfText {
  readonly length: number;
  valueOf(): string;
}

/** An indirect object that is still being written. */
export interface PdfRef {
  readonly id: number;
  readonly data: PdfDictionary;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array): void;
}

/** What a PDF object can hold. A plain string is a name (`/Name`). */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | Uint8Array
  | PdfRef
  | PdfArray
  | PdfEntries;
export type PdfArray = readonly PdfValue[];
export interface PdfEntries {
  readonly [key: string]: PdfValue | undefined;
}
/** The entries of an object that is not finished. */
export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** The writer below tells texts from names by the boxed string. */
export function pdfText(text: string): PdfText {
  return Object(text) as PdfText;
}
