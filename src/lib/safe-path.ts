/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;
/**
 * What some machine cannot write, cuts off, or shows as something else. U+FFFD is what a name in a broken encoding
 * is read as.
 */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Cs}\p{Bidi_Control}\ufffd]|[. ]$/u;
/** Bytes of UTF-8: what common file systems take for one name. */
const LONGEST_PART = 255;

/**
 * Characters of a bundle's name with its ending, and of every path in it with the bag's folder: Windows takes 260 for all, and
 * the rest is for the folder that it is unpacked into.
 */
export const LONGEST_PATH = 180;

/** Can a file or a folder be called so on every machine? */
export function isSafePart(part: string): boolean {
  return (
    part !== '' &&
    !RESERVED.test(part) &&
    !FORBIDDEN.test(part) &&
    new TextEncoder().encode(part).length <= LONGEST_PART
  );
}

/** Can this path, with forward slashes, be unpacked anywhere, and nowhere but below the folder it is unpacked into? */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isSafePart);
}

/**
 * Does a manifest have to escape this (RFC 8493, 2.1.3)? Readers of bags disagree on how, and `sha256sum` undoes none of it, so
 * that such a file would be called missing.
 */
export function needsEscaping(path: string): boolean {
  return /[%\r\n]/.test(path);
}

/** The same for paths that are one file on a machine that ignores case, or keeps names in another normal form. */
function twinKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Paths that would fall on another of them: the same name but for case, or a file where another needs a folder. */
export function findTwins(paths: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const folders = new Set<string>();
  const twins: string[] = [];
  for (const path of paths) {
    const key = twinKey(path);
    if (files.has(key)) twins.push(path);
    files.add(key);
    for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) folders.add(key.slice(0, at));
  }
  return [...twins, ...paths.filter((path) => folders.has(twinKey(path)))];
}
