import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The file of a `file:` address, absolute; undefined for any other address, or one that is broken. */
export function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The path of a file in its kit, as a `Source` names it. */
export function pathIn(root: string, file: string): string {
  return relative(root, file).split(sep).join('/').normalize('NFC');
}

/** The address of a kit's file. */
export function uriOf(root: string, path: string): string {
  return pathToFileURL(join(root, path)).href;
}
