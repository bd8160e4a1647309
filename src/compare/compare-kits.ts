import type { Kit } from '../model/kit.ts';
import type { KitChanges } from '../model/kit-changes.ts';
import { compareAssets } from './files.ts';
import { compareLists } from './lists.ts';
import { compareAudiences, compareSettings } from './manifests.ts';
import { comparePages } from './pages.ts';

function versionOf({ manifest, releases }: Kit): KitChanges['before'] {
  const { version } = manifest.value;
  const date = releases.find((release) => release.version === version)?.date;
  return { version, ...(date === undefined ? {} : { date }) };
}

/**
 * What one version of a kit says that another does not. Pure; a kit compared with itself gives nothing, and the other way
 * round what came is what went.
 */
export function compareKits(before: Kit, after: Kit): Omit<KitChanges, 'documents'> {
  return {
    version: 1,
    kit: after.manifest.value.id,
    before: versionOf(before),
    after: versionOf(after),
    settings: compareSettings(before, after),
    audiences: compareAudiences(before, after),
    pages: comparePages(before, after),
    ...compareLists(before, after),
    files: compareAssets(before.assets, after.assets),
  };
}
