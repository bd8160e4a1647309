import { civilFromDays, formatDay } from '../../lib/civil-day.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Host } from '../../model/host.ts';
import { inLanguage } from '../../model/identifier.ts';
import type { Kit } from '../../model/kit.ts';
import type { Repository } from '../../model/repository.ts';
import type { Source } from '../../model/source.ts';
import { type ReleasedFile, releaseNotes } from '../../report/release-notes.ts';
import { rightsText } from '../../report/rights-text.ts';
import { loadWords } from '../load-words.ts';
import type { Press } from '../press.ts';
import type { SinceThen } from '../since-then.ts';
import { changelogText } from './changelog-text.ts';
import { stateProvenance } from './state-provenance.ts';
import { takeRights } from './take-rights.ts';

export interface ReleaseMaterial {
  readonly kit: Kit;
  readonly sources: readonly Source[];
  readonly press: Press;
  readonly since: SinceThen | undefined;
  readonly bundles: readonly ReleasedFile[];
  readonly repository: Repository;
  /** Of this program: `0.1.0` */
  readonly program: string;
  readonly signedBy: string | undefined;
}

const SECONDS_A_DAY = 86_400;

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function json(value: object): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`);
}

function subjectOf({ name, sha256 }: Pick<ReleasedFile, 'name' | 'sha256'>) {
  return { name, digest: { sha256 } };
}

/** The papers of a release besides its bundles, by name: notes, rights, provenance, and the hashes of all of them. */
export async function composeRelease(
  material: ReleaseMaterial,
  host: Host,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { kit, sources, press, since, bundles, repository, program, signedBy } = material;
  const { id, version, title } = kit.manifest.value;
  const { language } = kit.languages[0];
  const words = await loadWords(host, 'release', language);
  const rights = await takeRights(kit, sources);
  const notes = releaseNotes({
    title: inLanguage(title, language),
    version,
    date: formatDay(civilFromDays(Math.floor(press.date / SECONDS_A_DAY))),
    changelog: changelogText(kit),
    story: since?.story,
    bundles,
    signedBy,
    words,
  });
  const papers: readonly (readonly [string, Uint8Array])[] = [
    [words('notes.name'), encode(notes)],
    ['rights.json', json(rights)],
    [words('rights.name'), encode(rightsText(rights, words))],
    ...(since ? [[since.sheet.name, since.sheet.bytes] as const] : []),
  ];
  const byproducts = papers.map(([name, bytes]) => subjectOf({ name, sha256: sha256(bytes) }));
  const provenance = stateProvenance(
    {
      bundles: bundles.map(subjectOf),
      byproducts,
      kit: { id, version },
      repository,
      program,
      date: press.date,
      signedBy,
    },
    host,
  );
  const all = [...papers, ['provenance.intoto.json', json(provenance)] as const];
  const sums = [
    ...bundles.map(({ name, sha256 }) => `${sha256}  ${name}\n`),
    ...all.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`),
  ];
  return new Map([...all, ['SHA256SUMS', encode(sums.join(''))] as const]);
}
