import { join } from 'node:path';
import { HostError, UsageError } from '../../model/trouble.ts';
import { resolveKits } from '../resolve-kits.ts';
import { sizeText } from '../size-text.ts';
import { advice, type Check, fault, good, toldBy } from './check.ts';

/** Written where one stands, and taken away again. */
const TRIAL = '.relevo-doctor';

/** Whether documents can be written where one stands. */
export const checkWriting: Check = async (context) => {
  const { host } = context;
  try {
    await host.write(join(host.folder, TRIAL), new Uint8Array(1));
    await host.remove(join(host.folder, TRIAL));
    return [good('writing', { path: host.folder })];
  } catch (error) {
    const told = toldBy(error, context);
    if (told === undefined) throw error;
    return [fault('writing', 'refused', { told })];
  }
};

/** The kits that a command without a name would take. */
export const checkKits: Check = async ({ host }) => {
  try {
    const kits = await resolveKits([], host);
    return [good('kits', { n: kits.length, kits: kits.join(', ') })];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [advice('kits', 'none')];
  }
};

/** From here on a cache is worth a word: it can be removed at any time. Bytes. */
const LARGE_CACHE = 2e9;

/** What `.relevo/cache` takes. Entries are checked when they are used, so nothing of them is judged here. */
export const checkCache: Check = async (context) => {
  const { host } = context;
  const cache = join(host.folder, '.relevo', 'cache');
  if ((await host.exists(cache)) === undefined) return [good('cache', { size: sizeText(0, context) })];
  let bytes = 0;
  const weigh = async (folder: string): Promise<void> => {
    for (const { name, kind } of await host.list(folder)) {
      const path = join(folder, name);
      if (kind === 'folder') await weigh(path);
      else if (kind === 'file') bytes += await host.size(path);
    }
  };
  try {
    await weigh(cache);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [advice('cache', 'unreadable', { told: toldBy(error, context) ?? '' })];
  }
  const size = sizeText(bytes, context);
  return [bytes < LARGE_CACHE ? good('cache', { size }) : advice('cache', 'large', { size })];
};
