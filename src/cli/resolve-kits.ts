import { dirname, join, relative, resolve } from 'node:path';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';

/** The kit that a folder lies in, itself included. */
export async function enclosingKit(folder: string, host: Host): Promise<string | undefined> {
  for (let at = resolve(host.folder, folder); ; at = dirname(at)) {
    if ((await host.exists(join(at, 'kit.yaml'))) === 'file') return at;
    if (at === dirname(at)) return undefined;
  }
}

async function kitsBelow(folder: string, host: Host): Promise<readonly string[]> {
  if ((await host.exists(folder)) !== 'folder') return [];
  const kits: string[] = [];
  for (const entry of await host.list(folder)) {
    const path = join(folder, entry.name);
    if (entry.kind === 'folder' && (await host.exists(join(path, 'kit.yaml'))) === 'file') kits.push(path);
  }
  return kits;
}

/** Kit folders as the user named them; with none named, the kit one stands in, else every kit under `kits/`. */
export async function resolveKits(named: readonly string[], host: Host): Promise<readonly string[]> {
  if (named.length > 0)
    return named.map((path) => path.replace(/[\\/]kit\.yaml$/, '').replace(/(.)[\\/]+$/, '$1'));
  const around = await enclosingKit('.', host);
  const found = around ? [around] : await kitsBelow(join(host.folder, 'kits'), host);
  if (found.length === 0) throw new UsageError('kits.none');
  return found.map((path) => relative(host.folder, path) || '.');
}
