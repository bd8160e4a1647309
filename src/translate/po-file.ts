import type { Phrase } from '../model/diagnostic.ts';

/** One text in a PO file. */
export interface PoEntry {
  /** `msgctxt`: the key of a unit. */
  readonly key: string;
  /** `msgid`: the text of the source. */
  readonly source: string;
  /** `msgstr`: empty while it is not translated. */
  readonly text: string;
  /** Somebody has to look at it again. */
  readonly isFuzzy: boolean;
  /** The text of the source that `text` is a translation of, where it is another one. */
  readonly previous?: string | undefined;
  /** Hash of the translated part that the kit had when this was exported. */
  readonly own?: string | undefined;
  /** For translators: where it stands, who sees it, what to keep. */
  readonly notes?: readonly string[];
  /** By translators, or of what else the kit says here. */
  readonly remarks?: readonly string[];
  /** `es/aids/01-tarjeta.md:6` */
  readonly reference?: string;
}

export interface PlacedEntry extends PoEntry {
  /** From 1. */
  readonly line: number;
}

/** What a PO file says of itself. */
export interface PoHead {
  readonly kit: string;
  readonly version: string;
  readonly language: string;
}

export interface PoFile {
  /** By lower-case name, as the header has them. */
  readonly head: Readonly<Record<string, string>>;
  readonly entries: readonly PlacedEntry[];
  /** Of texts that the kit no longer has. */
  readonly obsolete: readonly PoEntry[];
}

/** What is wrong with a PO file, and on which line of it. `message` is of the area `translate`. */
export interface PoProblem {
  readonly line: number;
  readonly message: Phrase;
}

export const KIT_HEADER = 'X-Relevo-Kit';
