export type Algorithm = 'sha256' | 'sha512';

/** Hex digits of a hash. */
const LENGTHS: Readonly<Record<Algorithm, number>> = { sha256: 64, sha512: 128 };

/** Only these are escaped (RFC 8493, 2.1.3). */
function unescapePath(path: string): string {
  return path.replace(/%(?:0A|0D|25)/gi, (escaped) => decodeURIComponent(escaped));
}

/**
 * Path to hash, hex in lower case. Paths are in normal form C, as Unicode file systems do not agree on one. Undefined when
 * a line is none of a manifest's, or a path stands there twice.
 */
export function readManifest(text: string, algorithm: Algorithm): ReadonlyMap<string, string> | undefined {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const [, hash, name] = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
    if (hash?.length !== LENGTHS[algorithm] || name === undefined) return undefined;
    const path = unescapePath(name).replace(/^\.\//, '').normalize('NFC');
    if (entries.has(path)) return undefined;
    entries.set(path, hash.toLowerCase());
  }
  return entries;
}
