/** A person on a roster, with what a sheet that passes through thirty hands may show of them, and no more. */
export interface Participant {
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  readonly municipality: string;
  readonly sex: string;
  readonly ageGroup: string;
}

/** A row of a roster that could not be read: by its number, never by what it says. `key` is in the area `forms`. */
export interface RosterProblem {
  /** From 1, the heading included: the number that a spreadsheet shows. */
  readonly row: number;
  readonly key: string;
}

export interface Roster {
  readonly participants: readonly Participant[];
  readonly problems: readonly RosterProblem[];
}
