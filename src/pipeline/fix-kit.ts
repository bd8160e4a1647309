import { join, posix, resolve } from 'node:path';
import { unifiedDiff } from '../compare/unified-diff.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { isHeld, type Source } from '../model/source.ts';
import { HostError } from '../model/trouble.ts';
import { applyEdits } from '../validate/apply-edits.ts';
import type { ReadKit } from './read-kit.ts';

/** A file with what rules know how to mend. */
export interface MendedFile {
  /** Below the kit's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Findings that are mended in it. */
  readonly count: number;
  /** In the unified format. */
  readonly diff: string;
}

/** One mending may make room for another: a page that could not be read has an id, and then its text can be mended too. */
const MOST_ROUNDS = 10;

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function editsFor(path: string, diagnostics: readonly Diagnostic[]): readonly (readonly Edit[])[] {
  return diagnostics.flatMap(({ fix = [] }) =>
    fix.length > 0 && fix.every(({ place }) => place.path === path) ? [fix] : [],
  );
}

interface Round {
  readonly sources: readonly Source[];
  /** Findings that were mended, by path. */
  readonly counts: ReadonlyMap<string, number>;
}

/** All that can be mended at once. */
function mendOnce({ sources, diagnostics }: Pick<ReadKit, 'sources' | 'diagnostics'>): Round {
  const counts = new Map<string, number>();
  const mended = sources.map((source): Source => {
    const groups = editsFor(source.path, diagnostics);
    if (groups.length === 0 || !isHeld(source)) return source;
    const { text, applied } = applyEdits(decode(source.bytes), groups);
    counts.set(source.path, applied);
    return { path: source.path, bytes: new TextEncoder().encode(text) };
  });
  return { sources: mended, counts };
}

/** Every file of the kit in which something has one right answer, with that answer in it. Nothing is written. */
export async function mendKit(read: ReadKit): Promise<readonly MendedFile[]> {
  const counts = new Map<string, number>();
  let now = read;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mended = mendOnce(now);
    if (mended.counts.size === 0) break;
    for (const [path, count] of mended.counts) counts.set(path, (counts.get(path) ?? 0) + count);
    now = await now.withSources(mended.sources);
  }
  const before = new Map(read.sources.filter(isHeld).map(({ path, bytes }) => [path, bytes]));
  return now.sources.filter(isHeld).flatMap(({ path, bytes }) => {
    const count = counts.get(path);
    if (count === undefined) return [];
    const old = decode(before.get(path) ?? new Uint8Array());
    return [{ path, bytes, count, diff: unifiedDiff(posix.join(read.folder, path), old, decode(bytes)) }];
  });
}

/** Writes mended files where they were read from: all of them, or none. */
export async function writeMended(folder: string, files: readonly MendedFile[], host: Host): Promise<void> {
  const root = resolve(host.folder, folder);
  for (const { path } of files) {
    // A name that the disk spells in another way of Unicode would become a second file.
    if ((await host.exists(join(root, path))) === undefined) throw new HostError('host.not-found', { path });
  }
  await host.rewrite(new Map(files.map(({ path, bytes }) => [join(root, path), bytes])));
}
