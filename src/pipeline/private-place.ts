import { dirname, join, resolve } from 'node:path';
import type { Files } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';

async function textOf(path: string, files: Files): Promise<string> {
  return (await files.exists(path)) === 'file' ? new TextDecoder().decode(await files.read(path)) : '';
}

/** Where a repository keeps its settings: a linked working tree has only a file that points there. */
async function settingsOf(folder: string, files: Files): Promise<string> {
  const git = join(folder, '.git');
  if ((await files.exists(git)) !== 'file') return join(git, 'config');
  const [, pointed = '.'] = /^gitdir: *(.+?)\s*$/m.exec(await textOf(git, files)) ?? [];
  const own = resolve(folder, pointed);
  const common = (await textOf(join(own, 'commondir'), files)).trim();
  return join(resolve(own, common), 'config');
}

async function hasRemote(folder: string, files: Files): Promise<boolean> {
  return /^\s*\[remote\b/m.test(await textOf(await settingsOf(folder, files), files));
}

/** The place itself, links resolved, or the nearest folder above it that exists. */
async function standingPlace(path: string, files: Files): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if ((await files.exists(at)) !== undefined) return files.realPath(at);
    if (at === dirname(at)) return at;
  }
}

/** Throws `UsageError` unless people's data may lie at this absolute path. */
export type PrivateCheck = (path: string) => Promise<void>;

async function checkFolder(at: string, path: string, files: Files): Promise<void> {
  if ((await files.exists(join(at, 'kit.yaml'))) === 'file')
    throw new UsageError('private.inside-kit', { path });
  if (await hasRemote(at, files)) throw new UsageError('private.shared', { path, folder: at });
}

/** For many places at once: each folder above them is looked at once. */
export function createPrivateCheck(files: Files): PrivateCheck {
  const known = new Map<string, Promise<void>>();
  const checkFrom = (at: string, path: string): Promise<void> => {
    const checking = known.get(at) ?? checkFolder(at, path, files);
    known.set(at, checking);
    return at === dirname(at) ? checking : checking.then(() => checkFrom(dirname(at), path));
  };
  return async (path) => checkFrom(await standingPlace(path, files), path);
}

/**
 * Throws `UsageError` unless people's data may lie at this absolute path: never inside a kit, which is published, nor in a
 * repository that has somewhere to be pushed to.
 */
export function requirePrivate(path: string, files: Files): Promise<void> {
  return createPrivateCheck(files)(path);
}
