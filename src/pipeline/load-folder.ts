import { join, resolve } from 'node:path';
import { type LoadedKit, loadKit } from '../load/load-kit.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';

/** The files of the kit in a folder as the user named it. Throws `UsageError` when it is none, `HostError` when it can't be read. */
export async function loadFolder(folder: string, host: Host): Promise<LoadedKit> {
  const root = resolve(host.folder, folder);
  if ((await host.exists(join(root, 'kit.yaml'))) !== 'file') throw new UsageError('not-a-kit', { folder });
  return loadKit(root, host);
}
