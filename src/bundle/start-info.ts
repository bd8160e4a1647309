import type { PrintForm } from '../model/documents.ts';
import type { Words } from '../model/strings.ts';

/** A document as the start page lists it. */
export interface ListedDocument {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  readonly sides: 'duplex' | 'single';
  /** A booklet says what another document says, on fewer sheets. */
  readonly form: PrintForm;
  readonly fingerprint: string;
  /** The edition that it is of, where that is not the bundle's; documents of one group stand together. */
  readonly group: string;
}

/** A film, a sound or captions. */
export interface ListedMedium {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  /** Years: nobody younger should see it. */
  readonly age?: number | undefined;
}

/** What to print first when there is little paper. */
export interface PrintFirst {
  readonly title: string;
  /** `un ejemplar por participante` */
  readonly holder: string;
  /** Of a copy; absent where it depends on the edition. */
  readonly sheets?: number | undefined;
}

export interface HandoverInfo {
  /** Name of the zip, without the ending. */
  readonly name: string;
  /** `relevo 0.1.0`, which lies in the bundle and makes the documents again from the sources beside it. */
  readonly program: string;
  /** Version of Node.js that made them, where it is known: with the same one they are the same to the byte. */
  readonly node?: string | undefined;
}

export interface StartPageInfo {
  readonly language: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly edition: string;
  /** Whom it is for, in a sentence. */
  readonly audience: string;
  readonly maturity: string;
  readonly license: string;
  readonly documents: readonly ListedDocument[];
  readonly media: readonly ListedMedium[];
  /** What this version brought, a sentence each, in the language of the changelog; none when it does not say. */
  readonly changes: { readonly language: string; readonly lines: readonly string[] };
  /** What is different from an earlier version, in a few sentences; absent where it was compared with none. */
  readonly since?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  /** In order; none where nobody needs paper. */
  readonly printFirst: readonly PrintFirst[];
  /** What the handover alone says; absent elsewhere. */
  readonly handover?: HandoverInfo | undefined;
  /** `carta` */
  readonly paper: string;
  /** Of the area `documents`. */
  readonly words: Words;
}
