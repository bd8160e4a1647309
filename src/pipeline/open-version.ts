import { join, resolve } from 'node:path';
import { openZipFiles } from '../bundle/zip-files.ts';
import { type LoadedKit, loadKit } from '../load/load-kit.ts';
import type { Files, Host } from '../model/host.ts';
import { isHeld } from '../model/source.ts';
import { HostError, UsageError } from '../model/trouble.ts';
import { judgeKit, type ReadKit } from './read-kit.ts';
import { verifyBundle } from './verify-bundle.ts';

const KIT_FILE = 'kit.yaml';
/** What is only handed on is read while the zip is open, as far as anybody will ask. */
async function digestStreamed({ sources }: LoadedKit): Promise<void> {
  for (const source of sources) if (!isHeld(source)) await source.digest();
}

/** Where the sources lie in a handover. */
const SOURCE = 'data/source';

/** A bundle's sources are believed only when all of it is whole. */
async function requireWhole(name: string, path: string, host: Host): Promise<void> {
  const { problems } = await verifyBundle(path, host);
  if (problems.length > 0) throw new UsageError('diff.damaged', { path: name });
}

async function loadFolder(root: string, name: string, files: Files): Promise<LoadedKit> {
  if ((await files.exists(join(root, KIT_FILE))) !== 'file')
    throw new UsageError('diff.no-sources', { path: name });
  return loadKit(root, files);
}

async function loadZip(name: string, path: string, host: Host): Promise<LoadedKit> {
  await requireWhole(name, path, host);
  const read = (start: number, length: number) => host.readRange(path, start, length);
  const { files, close } = await openZipFiles({ size: await host.size(path), read });
  try {
    const [base] = await files.list('/');
    const loaded = await loadFolder(`/${base?.name}/${SOURCE}`, name, files);
    await digestStreamed(loaded);
    return loaded;
  } finally {
    close();
  }
}

/** The files of one version of a kit, from the same places. */
export async function loadVersion(name: string, host: Host): Promise<LoadedKit> {
  const path = resolve(host.folder, name);
  const kind = await host.exists(path);
  if (kind === undefined) throw new HostError('host.not-found', { path: name, code: 'ENOENT' });
  if (kind === 'file') return loadZip(name, path, host);
  if ((await host.exists(join(path, KIT_FILE))) === 'file') return loadKit(path, host);
  if ((await host.exists(join(path, 'bagit.txt'))) !== 'file')
    throw new UsageError('diff.no-sources', { path: name });
  await requireWhole(name, path, host);
  return loadFolder(join(path, SOURCE), name, host);
}

/**
 * One version of a kit: its folder, a handover bundle, or the folder that one was unpacked into. Throws `UsageError` for a
 * bundle that is damaged or has no sources, `HostError` for what cannot be read.
 */
export async function openVersion(name: string, host: Host): Promise<ReadKit> {
  return judgeKit(name, await loadVersion(name, host), { host });
}
