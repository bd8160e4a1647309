import { basename, resolve } from 'node:path';
import type { Repository } from '../../model/repository.ts';
import { UsageError } from '../../model/trouble.ts';
import { uncommitted } from '../../pipeline/release/check-release.ts';
import { composeRelease } from '../../pipeline/release/compose-release.ts';
import { hashFile } from '../../pipeline/release/hash-file.ts';
import { fingerprintOfKey, signRelease } from '../../pipeline/release/sign-release.ts';
import { type SinceThen, sinceThen } from '../../pipeline/since-then.ts';
import type { ReleasedFile } from '../../report/release-notes.ts';
import type { Context } from '../context.ts';
import type { MadeKit } from '../make-kits.ts';
import { writeBundles } from '../write-bundles.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { ReleaseOptions } from './release-options.ts';

export interface Making {
  readonly prepared: PreparedRelease;
  readonly repository: Repository;
  readonly made: MadeKit;
  readonly options: ReleaseOptions;
  readonly context: Context;
}

/** What was checked must still be so: a commit, or a saved file, may have come while it was being built. */
async function requireUnmoved({ prepared, repository, context: { host } }: Making): Promise<void> {
  const now = await host.repository(resolve(host.folder, prepared.read.folder));
  const isSame = now?.commit === repository.commit && uncommitted(now, prepared.own).length === 0;
  if (!isSame) throw new UsageError('release.moved');
}

async function zipAll(
  folder: string,
  since: SinceThen | undefined,
  { made, context }: Making,
): Promise<readonly ReleasedFile[]> {
  const bundles: ReleasedFile[] = [];
  for (const { path, bytes } of await writeBundles(made, { output: folder, since }, context)) {
    bundles.push({ name: basename(path), size: bytes, sha256: await hashFile(path, context.host) });
  }
  return bundles;
}

/** Fills the folder of a release; gives how many files it holds. */
async function fill(folder: string, making: Making): Promise<number> {
  const { made, repository, options, context } = making;
  const { host, version: program } = context;
  const { kit, press, read } = made;
  const since =
    options.since === undefined ? undefined : await sinceThen(options.since, read, { host, press });
  const bundles = await zipAll(folder, since, making);
  const key = options.key === undefined ? undefined : resolve(host.folder, options.key);
  const signedBy = key === undefined ? undefined : await fingerprintOfKey(key, host);
  const material = { kit, sources: read.sources, press, since, bundles, repository, program, signedBy };
  const files = new Map(await composeRelease(material, host));
  if (key !== undefined) {
    const sums = files.get('SHA256SUMS') ?? new Uint8Array();
    const names = bundles.map(({ name }) => name);
    for (const [name, signature] of await signRelease(folder, { names, sums, key }, host)) {
      files.set(name, new TextEncoder().encode(signature));
    }
  }
  for (const [name, bytes] of files) await host.write(`${folder}/${name}`, bytes);
  await requireUnmoved(making);
  return bundles.length + files.size;
}

/** Makes a release: a folder that appears whole, or not at all. Gives how many files it holds. */
export async function makeRelease(making: Making): Promise<number> {
  const { host } = making.context;
  let count = 0;
  await host.stageFolder(resolve(host.folder, making.prepared.target), async (folder) => {
    count = await fill(folder, making);
  });
  return count;
}
