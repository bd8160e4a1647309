import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Values that fill the `{name}` gaps of a phrase. `n` also chooses between its `.one` and `.other` forms. */
export type PhraseValues = Readonly<Record<string, string | number>>;

/** A sentence that is put into words only when somebody reads it: `key` is looked up in `templates/strings`. */
export interface Phrase {
  readonly key: string;
  readonly values?: PhraseValues;
}

export interface RelatedPlace {
  readonly place: Place;
  readonly message: Phrase;
}

/** A stretch of an author's file, and what is to stand there instead. The stretch lies within one line. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/**
 * What a stage or a rule says of one place. `message` says what is wrong (area `rules`, key `<rule>.<variant>`),
 * `hint` what to do. The rule engine adds the severity, and makes it a `Diagnostic`.
 */
export interface Finding {
  readonly rule: string;
  readonly place: Place;
  readonly message: Phrase;
  readonly hint?: Phrase;
  readonly related?: readonly RelatedPlace[];
  /** Where data that a rule reads says how much each of its findings weighs; else the rule's own counts. */
  readonly severity?: Severity;
  /** Where there is one right answer that changes no meaning: edits that belong together, all in the file of `place`. */
  readonly fix?: readonly Edit[];
}

export interface Diagnostic extends Finding {
  readonly severity: Severity;
}
