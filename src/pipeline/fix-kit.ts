import { join, posix, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { HostError } from '../model/trouble.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
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

function editsFor(path: string, diagnostics: readonly Diagnostic[]) {
  return diagnostics.flatMap(({ fix = [] }) =>
    fix.length > 0 && fix.every(({ place }) => place.path === path) ? [fix] : [],
  );
}

/** Every file of the kit in which something has one right answer, with that answer in it. Nothing is written. */
export function mendKit({
  folder,
  sources,
  diagnostics,
}: Pick<ReadKit, 'folder' | 'sources' | 'diagnostics'>): readonly MendedFile[] {
  return sources.flatMap(({ path, bytes }) => {
    const groups = editsFor(path, diagnostics);
    if (groups.length === 0) return [];
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { text, applied } = applyEdits(before, groups);
    const mended = new TextEncoder().encode(text);
    return [
      { path, bytes: mended, count: applied, diff: unifiedDiff(posix.join(folder, path), before, text) },
    ];
  });
}

/** Writes mended files where they were read from, each whole. */
export async function writeMended(folder: string, files: readonly MendedFile[], host: Host): Promise<void> {
  const root = resolve(host.folder, folder);
  for (const { path } of files) {
    // A name that the disk spells in another way of Unicode would become a second file.
    if ((await host.exists(join(root, path))) === undefined) throw new HostError('host.not-found', { path });
  }
  for (const { path, bytes } of files) await host.write(join(root, path), bytes);
}
