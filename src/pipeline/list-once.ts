import { basename, dirname } from 'node:path';
import type { Files, FolderEntry } from '../model/host.ts';

/**
 * The same files, each folder listed once and no name asked for that is not in it: of thousands of folders with a few small
 * files, asking costs more than reading. For commands that only read; what appears in a folder later is not seen.
 */
export function listOnce<F extends Files>(files: F): F {
  const known = new Map<string, Promise<readonly FolderEntry[]>>();
  const list = (folder: string): Promise<readonly FolderEntry[]> => {
    const listing = known.get(folder) ?? files.list(folder);
    known.set(folder, listing);
    return listing;
  };
  const namesakes = async (path: string): Promise<readonly FolderEntry[]> => {
    const name = basename(path).toLowerCase();
    const entries = await list(dirname(path));
    return entries.filter((each) => each.name.toLowerCase() === name);
  };
  return {
    ...files,
    list,
    async exists(path) {
      // The root of all is in no folder.
      if (basename(path) === '') return files.exists(path);
      try {
        const [entry, ...more] = await namesakes(path);
        if (!entry) return undefined;
        const { kind, name } = entry;
        // Where a link leads, and whether another case is another name, only the disk knows.
        if (more.length === 0 && name === basename(path) && (kind === 'file' || kind === 'folder'))
          return kind;
      } catch {
        // A folder that may be passed through but not listed.
      }
      return files.exists(path);
    },
  };
}
