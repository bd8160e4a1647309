/** What is known of the repository that a folder lies in. */
export interface Repository {
  /** Full hash of the commit that is checked out. */
  readonly commit: string;
  /** The folder's path below the repository's root, forward slashes; empty for the root itself. */
  readonly path: string;
  /** Paths below the root of files that are not as in that commit, new ones among them. */
  readonly changed: readonly string[];
  /** Names of tags, each with the hash of its commit. */
  readonly tags: ReadonlyMap<string, string>;
  /** Where it came from, without a user's name or password; absent where nobody said. */
  readonly origin: string | undefined;
}
