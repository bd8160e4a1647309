import { bundleName } from '../../bundle/bundle-name.ts';
import type { Host } from '../../model/host.ts';
import type { Kit } from '../../model/kit.ts';
import { loadWords } from '../load-words.ts';
import { planEditions } from '../plan-editions.ts';

const EVERYTHING = { audiences: [], languages: [], roles: [], documents: [] };

/** The names of the files that a release has, sorted as they are made. */
export async function planRelease(
  kit: Kit,
  { isSigned, isCompared }: { readonly isSigned: boolean; readonly isCompared: boolean },
  host: Host,
): Promise<readonly string[]> {
  const { id, version } = kit.manifest.value;
  const { language } = kit.languages[0];
  const [words, changes] = await Promise.all([
    loadWords(host, 'release', language),
    loadWords(host, 'changes', language),
  ]);
  const editions = planEditions(kit, EVERYTHING).map((edition) => bundleName({ kit: id, version, edition }));
  const bundles = [...editions, bundleName({ kit: id, version })].map((name) => `${name}.zip`);
  return [
    ...bundles,
    words('notes.name'),
    'rights.json',
    words('rights.name'),
    ...(isCompared ? [`${changes('sheet.file')}.pdf`] : []),
    'provenance.intoto.json',
    'SHA256SUMS',
    ...(isSigned ? [...bundles, 'SHA256SUMS'].map((name) => `${name}.sig`) : []),
  ];
}
