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

/** A reference to an object by its number alone. */
export class ObjectRef {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  /** So that pdfkit, too, takes it for what it prints as, and not for a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'Reference';
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
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
  | ObjectRef
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
