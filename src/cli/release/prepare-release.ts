import { relative, resolve, sep } from 'node:path';
import type { Kit } from '../../model/kit.ts';
import type { Repository } from '../../model/repository.ts';
import { openVersion } from '../../pipeline/open-version.ts';
import { type ReadKit, readKit } from '../../pipeline/read-kit.ts';
import { checkRelease, type ReleaseCheck } from '../../pipeline/release/check-release.ts';
import { fingerprintOfKey } from '../../pipeline/release/sign-release.ts';
import type { Context } from '../context.ts';
import { requireOutside } from '../require-outside.ts';
import type { ReleaseOptions } from './release-options.ts';

/** A release before it is made. */
export interface PreparedRelease {
  readonly read: ReadKit;
  readonly kit: Kit;
  readonly repository: Repository | undefined;
  readonly checks: readonly ReleaseCheck[];
  /** Folders below the repository's root that the program itself writes to. */
  readonly own: readonly string[];
  /** Folder that it appears as, as the user reads it. */
  readonly target: string;
}

/** Folders that the program writes to, below the root of the repository that the kit lies in. */
function ownFolders(
  folder: string,
  { path }: Repository,
  { options, context }: { readonly options: ReleaseOptions; readonly context: Context },
): readonly string[] {
  const kit = resolve(context.host.folder, folder);
  const root = path === '' ? kit : resolve(kit, ...path.split('/').map(() => '..'));
  const { output, cache } = options;
  return [output, ...(cache === false ? [] : [cache])]
    .map((own) => relative(root, resolve(context.host.folder, own)).split(sep).join('/'))
    .filter((own) => own !== '' && !own.startsWith('..'));
}

/** Looks at all that must hold for a release, and makes nothing. Undefined for a kit whose `kit.yaml` is broken. */
export async function prepareRelease(
  folder: string,
  options: ReleaseOptions,
  context: Context,
): Promise<PreparedRelease | undefined> {
  const { host } = context;
  requireOutside(folder, options.output, host.folder);
  const read = await readKit(folder, host, { isRelease: true });
  const { kit } = read;
  if (!kit) return undefined;
  // A key that is none is told before anything is built.
  if (options.key !== undefined) await fingerprintOfKey(resolve(host.folder, options.key), host);
  const { id, version } = kit.manifest.value;
  const target = `${options.output}/release-${id}-${version}`;
  const repository = await host.repository(resolve(host.folder, folder));
  const earlier = options.since === undefined ? undefined : await openVersion(options.since, host);
  const own = repository ? ownFolders(folder, repository, { options, context }) : [];
  const checks = checkRelease({
    kit,
    diagnostics: read.diagnostics,
    repository,
    own,
    isMade: (await host.exists(resolve(host.folder, target))) !== undefined,
    earlier: earlier?.kit?.manifest.value.version,
  });
  return { read, kit, repository, checks, own, target };
}
