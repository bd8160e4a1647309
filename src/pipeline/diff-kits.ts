import { compareKits } from '../compare/compare-kits.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import type { DocumentChange, KitChanges } from '../model/kit-changes.ts';
import { isHeld } from '../model/source.ts';
import { UsageError } from '../model/trouble.ts';
import { applyLooks, loadFonts, loadTheme } from './load-looks.ts';
import { loadDocumentWords } from './load-words.ts';
import type { ReadKit } from './read-kit.ts';
import { reprintPages } from './reprint-pages.ts';

function kitOf({ kit, folder }: ReadKit): Kit {
  if (!kit) throw new UsageError('diff.broken', { path: folder });
  return kit;
}

/** The same kit, with the hashes of what is only handed on. */
async function measured(kit: Kit, { sources }: ReadKit): Promise<Kit> {
  const assets = new Map(kit.assets);
  for (const source of sources) {
    const asset = assets.get(source.path);
    if (asset && !isHeld(source))
      assets.set(source.path, { ...asset, sha256: (await source.digest()).sha256 });
  }
  return { ...kit, assets };
}

function canBePrinted({ diagnostics }: ReadKit): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}

async function findReprints(
  [before, after]: readonly [Kit, Kit],
  host: Host,
): Promise<readonly DocumentChange[]> {
  const theme = await loadTheme(host, 'default');
  const languages = [before, after].flatMap(({ manifest }) => manifest.value.languages);
  const wordsIn = await loadDocumentWords(host, languages);
  const version = (kit: Kit) => ({ kit, theme: applyLooks(theme, kit.manifest.value.looks) });
  return reprintPages(version(before), version(after), { wordsIn, fonts: () => loadFonts(host) });
}

/**
 * What changed from one version of a kit to another. Pages are looked for where both could be printed, and where they are
 * wanted. Throws `UsageError` for versions of different kits, and for one whose `kit.yaml` is broken.
 */
export async function diffKits(
  before: ReadKit,
  after: ReadKit,
  { host, pages }: { readonly host: Host; readonly pages: boolean },
): Promise<KitChanges> {
  const [old, now] = [kitOf(before), kitOf(after)];
  if (old.manifest.value.id !== now.manifest.value.id) {
    throw new UsageError('diff.other-kit', { before: old.manifest.value.id, after: now.manifest.value.id });
  }
  const changes = compareKits(await measured(old, before), await measured(now, after));
  if (!pages || !canBePrinted(before) || !canBePrinted(after)) return changes;
  return { ...changes, documents: await findReprints([old, now], host) };
}
