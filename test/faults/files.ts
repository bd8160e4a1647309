import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** SHA-256 of each file by its path. */
export type Hashes = ReadonlyMap<string, string>;

/** Written beside a file or folder before it takes its place. */
function isUnfinished(name: string): boolean {
  return /^\..+\.tmp$/.test(name);
}

function isBelowUnfinished(path: string): boolean {
  return path.split(sep).some(isUnfinished);
}

function entriesIn(folder: string): readonly { readonly path: string; readonly isFile: boolean }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name).slice(folder.length + 1),
    isFile: entry.isFile(),
  }));
}

export function unfinishedIn(folder: string): readonly string[] {
  return entriesIn(folder).flatMap(({ path }) => (isUnfinished(basename(path)) ? [path] : []));
}

/** Of the files under a final name. */
export function hashesOf(folder: string): Hashes {
  const files = entriesIn(folder).filter(({ path, isFile }) => isFile && !isBelowUnfinished(path));
  return new Map(
    files.map(({ path }) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
