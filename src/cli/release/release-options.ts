import type { MakeOptions } from '../make-kits.ts';

export interface ReleaseOptions extends MakeOptions {
  /** Path of the key; absent where `unsigned` is set. */
  readonly key?: string;
  readonly unsigned?: true;
  /** An earlier version. */
  readonly since?: string;
}
