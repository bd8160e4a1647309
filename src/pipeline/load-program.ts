import { join } from 'node:path';
import type { HeldFile } from '../bundle/bag.ts';
import type { Host } from '../model/host.ts';

/** What a copy of the program consists of, as `build/program.json` lists it; paths have forward slashes. */
interface ProgramList {
  /** Below the program's own folder. */
  readonly own: readonly string[];
  readonly packages: readonly PackageList[];
}

interface PackageList {
  readonly name: string;
  /** A specifier that leads into the package. */
  readonly entry: string;
  /** Below the package's folder. */
  readonly files: readonly string[];
}

/** The folder of an installed package, wherever it was installed. */
function folderOf({ name, entry }: PackageList, host: Pick<Host, 'packageFile'>): string {
  const place = host.packageFile(entry);
  const within = join('node_modules', name);
  return place.slice(0, place.lastIndexOf(within) + within.length);
}

/**
 * The program itself with all that it needs besides Node.js, below `program/`, so that whoever keeps a handover can make its
 * documents again when nobody else keeps the program. None where it runs without having been built.
 */
export async function loadProgram(host: Host): Promise<readonly HeldFile[]> {
  const list = host.builtData('program.json') as ProgramList | undefined;
  if (!list) return [];
  const read = async (folder: string, file: string, below: string): Promise<HeldFile> => ({
    path: `program/${below}${file}`,
    bytes: await host.read(join(folder, file)),
  });
  return Promise.all([
    ...list.own.map((file) => read(host.home, file, '')),
    ...list.packages.flatMap((each) => {
      const folder = folderOf(each, host);
      return each.files.map((file) => read(folder, file, `node_modules/${each.name}/`));
    }),
  ]);
}
