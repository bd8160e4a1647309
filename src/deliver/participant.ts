/**
 * A person on a roster. Sheets and certificates show what a paper that passes through thirty hands may show; `ethnicity`
 * goes into totals alone.
 */
export interface Participant {
  /** Stands for the person everywhere but on paper; empty when the roster gives none. */
  readonly code: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  readonly municipality: string;
  readonly sex: string;
  readonly ageGroup: string;
  readonly sector: string;
  readonly track: string;
  readonly ethnicity: string;
}

/** A row that could not be read: by its number, never by what it says. `key` is in the area `deliver`. */
export interface RowProblem {
  /** From 1, the heading included: the number that a spreadsheet shows. */
  readonly row: number;
  readonly key: string;
  /** From 1: on which sheet, where there are several. */
  readonly sheet?: number;
}

export interface Roster {
  readonly participants: readonly Participant[];
  readonly problems: readonly RowProblem[];
}
