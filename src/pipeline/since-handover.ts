import { readManifest } from '../bundle/read-manifest.ts';
import { compareText } from '../lib/compare.ts';
import type { Files } from '../model/host.ts';
import type { HandedOver } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { UsageError } from '../model/trouble.ts';
import { hashSource } from './hash-source.ts';
import { verifyBundle } from './verify-bundle.ts';

/** An earlier handover bundle that was checked whole. */
export interface Handover {
  /** As the user named it. */
  readonly path: string;
  /** `<kit>-<version>-handover` */
  readonly identifier: string;
  /** SHA-256 in hex of each file of the kit, by its path in the kit. */
  readonly hashes: ReadonlyMap<string, string>;
}

const SOURCE = 'data/source/';

/** Checks the bundle before believing it. Throws `UsageError` when it is not whole, or is no handover. */
export async function readHandover(name: string, path: string, files: Files): Promise<Handover> {
  const { problems, identifier, manifest } = await verifyBundle(path, files);
  if (problems.length > 0) throw new UsageError('validate.since-damaged', { path: name });
  const listed = manifest === undefined ? undefined : readManifest(manifest, 'sha256');
  const hashes = [...(listed ?? [])].flatMap(([file, hash]) =>
    file.startsWith(SOURCE) ? [[file.slice(SOURCE.length), hash] as const] : [],
  );
  if (hashes.length === 0) throw new UsageError('validate.since-no-handover', { path: name });
  return { path: name, identifier, hashes: new Map(hashes) };
}

/** Paths of the files that are new, gone or different, sorted. */
export async function changedFiles(
  sources: readonly Source[],
  before: Handover['hashes'],
): Promise<readonly string[]> {
  const now = new Map<string, string>();
  for (const source of sources) now.set(source.path, await hashSource(source));
  const paths = new Set([...now.keys(), ...before.keys()]);
  return [...paths].filter((path) => now.get(path) !== before.get(path)).sort(compareText);
}

/** What the kit `id` is compared with. Throws `UsageError` when the bundle is another kit's. */
export async function sinceHandover(
  id: string,
  sources: readonly Source[],
  handover: Handover,
): Promise<HandedOver> {
  const { path, identifier, hashes } = handover;
  const [prefix, suffix] = [`${id}-`, '-handover'];
  const version = identifier.slice(prefix.length, -suffix.length);
  const isOwn = identifier === `${prefix}${version}${suffix}` && /^\d+\.\d+\.\d+(?:-|$)/.test(version);
  if (!isOwn) throw new UsageError('validate.since-other-kit', { path, kit: id });
  return { version, changed: await changedFiles(sources, hashes) };
}
