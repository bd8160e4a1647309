/** What is wrong with a bundle. Its words are `verify.<kind>` in the area `cli`. */
export type ProblemKind =
  | 'not-a-zip'
  | 'not-a-bag'
  | 'missing'
  | 'changed'
  | 'extra'
  | 'unsafe'
  | 'duplicate'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'bad-manifest'
  | 'wrong-count';

export interface Problem {
  readonly kind: ProblemKind;
  /** The entry's path, or a short word on what was read. Anybody may have written it. */
  readonly entry: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  /** What the bag says it is: `External-Identifier` of its bag-info; empty when it does not say. */
  readonly identifier: string;
  readonly files: number;
  readonly bytes: number;
}
