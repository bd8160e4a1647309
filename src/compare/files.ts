import { compareText } from '../lib/compare.ts';
import type { Asset } from '../model/asset.ts';
import type { FileChange } from '../model/kit-changes.ts';

/** Pictures, films and other files under `assets/` that came, went, or have other bytes. */
export function compareAssets(
  before: ReadonlyMap<string, Asset>,
  after: ReadonlyMap<string, Asset>,
): readonly FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return paths.flatMap((path): readonly FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (!old) return [{ path, change: 'added' }];
    if (!now) return [{ path, change: 'removed' }];
    return old.sha256 === now.sha256 ? [] : [{ path, change: 'changed' }];
  });
}
