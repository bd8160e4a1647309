import type { DocField } from './doc.ts';

/** What of a form is known before it is printed for one course. What is not known is a line to write on. */
export interface Filled {
  /** Stands for the person whose paper it is. */
  readonly code?: string;
  /** In capitals, as on the certificate. */
  readonly name?: string;
  /** In words. */
  readonly date?: string;
  readonly venue?: string;
  /** Course, days and place, in one line. */
  readonly course?: string;
  readonly trainer?: string;
  readonly observer?: string;
  /** Titles of the sessions of one day, to tick the one that was seen. */
  readonly sessions?: readonly string[];
  /** Whom to ask about the data. */
  readonly coordination?: string;
  /** Days of preparation, in words, by stage. */
  readonly stages?: Readonly<Record<string, StageDay>>;
}

/** `note` says what to do where it falls on a day of rest. */
export interface StageDay {
  readonly date: string;
  readonly note: string;
}

/** A field of a form, with what is known of it. */
export function fieldOf(label: string, share: number, value: string | undefined): DocField {
  return { label, share, ...(value ? { value } : {}) };
}
