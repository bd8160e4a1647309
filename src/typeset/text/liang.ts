/** What patterns say after a letter: more letters, the index of the levels of one that ends here, or both. */
type Branch = number | Trie | readonly [Trie, number];

interface Trie {
  readonly [letter: string]: Branch | undefined;
}

function isEnding(branch: Branch | undefined): branch is readonly [Trie, number] {
  return Array.isArray(branch);
}

/** TeX's patterns of a language as the package `hyphen` keeps them: rows of levels, a trie, and words with their own offsets. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions: Readonly<Record<string, readonly number[]>>,
];

const NO_LEVELS: readonly number[] = [];

/** Raises the levels of a word, from one place on, as far as those of a pattern are higher. */
function raise(levels: number[], by: readonly number[], offset: number): void {
  for (let n = 0; n < by.length; n += 1) levels[offset + n] = Math.max(levels[offset + n] ?? 0, by[n] ?? 0);
}

/** Raises the levels of a word by every pattern that begins at one letter of it. The word lies between two full stops. */
function raiseFrom(from: number, marked: string, [rows, root]: Patterns, levels: number[]): void {
  // A pattern that begins with the full stop has no level for the place before it.
  const offset = Math.max(0, from - 1);
  let branch: Branch | undefined = root;
  for (let at = from; branch !== undefined && typeof branch !== 'number'; at += 1) {
    const trie: Trie = isEnding(branch) ? branch[0] : branch;
    branch = trie[marked.charAt(at)];
    const row = typeof branch === 'number' ? branch : isEnding(branch) ? branch[1] : -1;
    raise(levels, rows[row] ?? NO_LEVELS, offset);
  }
}

/** Offsets inside a word where it may be parted, ascending (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983). */
export function partings(word: string, patterns: Patterns): readonly number[] {
  const small = word.toLowerCase();
  const [, , exceptions] = patterns;
  if (Object.hasOwn(exceptions, small)) return exceptions[small] ?? [];
  const marked = `.${small}.`;
  const levels: number[] = [];
  for (let from = 0; from + 3 <= marked.length; from += 1) raiseFrom(from, marked, patterns, levels);
  const found: number[] = [];
  for (let at = 2; at < small.length - 1; at += 1) if (((levels[at] ?? 0) & 1) === 1) found.push(at);
  return found;
}
