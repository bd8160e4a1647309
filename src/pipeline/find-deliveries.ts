import { join, resolve } from 'node:path';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';

/** Folders of deliveries below this one, itself among them, in order. Links are not followed. */
export async function deliveriesBelow(folder: string, host: Host): Promise<readonly string[]> {
  const entries = await host.list(resolve(host.folder, folder));
  if (entries.some(({ name, kind }) => name === 'delivery.yaml' && kind === 'file')) return [folder];
  const below = entries.filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'));
  const found = await Promise.all(below.map(({ name }) => deliveriesBelow(join(folder, name), host)));
  return found.flat();
}

/** Tells a delivery that comes a second time: a copied folder would count a course twice. Throws `UsageError`. */
export function createOnce(): (id: string, folder: string) => void {
  const seen = new Map<string, string>();
  return (id, folder) => {
    const other = seen.get(id);
    if (other !== undefined) throw new UsageError('cascade.twice', { id, folder, other });
    seen.set(id, folder);
  };
}
