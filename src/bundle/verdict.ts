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
  | 'wrong-count'
  | SignatureProblemKind;

/** What is wrong with who vouches for a bundle. The entry is the signature's file, or the key's fingerprint. */
export type SignatureProblemKind =
  | 'unsigned'
  | 'signature-unreadable'
  | 'signature-foreign'
  | 'signature-wrong'
  | 'signer-unknown'
  | 'signer-other'
  | 'signer-expired';

export interface Problem {
  readonly kind: ProblemKind;
  /** The entry's path, or a short word on what was read. Anybody may have written it. */
  readonly entry: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  /** What the bag says it is: `External-Identifier` of its bag-info; empty when it does not say. */
  readonly identifier: string;
  /** `tagmanifest-sha512.txt` as it stands: what a signature is over. Absent where the bag cannot be read. */
  readonly seal?: string | undefined;
  /** `manifest-sha256.txt` as it stands; to be believed only when there is no problem. */
  readonly manifest?: string | undefined;
  readonly files: number;
  readonly bytes: number;
}
