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
  /** The entry's path, or a short word on what was read. */
  readonly entry: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly bytes: number;
}
