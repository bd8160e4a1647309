import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isSkippedPath } from '../load/load-kit.ts';
import { UsageError } from '../model/trouble.ts';

/** Throws `UsageError` where what is written into `output` would be read as files of the kit the next time. */
export function requireOutside(kit: string, output: string, folder: string): void {
  const way = relative(resolve(folder, kit), resolve(folder, output));
  const isInside = !isAbsolute(way) && way.split(sep)[0] !== '..';
  if (isInside && !isSkippedPath(way.split(sep).join('/'))) {
    throw new UsageError('usage.output-in-kit', { output, kit });
  }
}
