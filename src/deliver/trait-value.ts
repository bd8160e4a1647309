import type { Delivery } from '../model/delivery.ts';
import { SECTORS, TRACKS } from '../model/vocabulary.ts';
import { ageBand } from './age-band.ts';
import type { Participant } from './participant.ts';
import { plainHeading } from './read-table.ts';

/** What people are counted by, and may be counted by together. */
export const CROSSABLE = ['sex', 'ageGroup', 'sector', 'track', 'municipality'] as const;
export type Crossable = (typeof CROSSABLE)[number];

/** Nothing was said. */
export const UNKNOWN = '?';
const UNSAID = /^(\?|-|n\/?[ad]|no (responde|contesta|answer)|(prefiero|prefer) no.*|sin (dato|respuesta))?$/;

type Synonyms = readonly (readonly [written: RegExp, value: string])[];

/** Sectors as people write them, without accents, in Spanish, English and French. */
const SECTOR_WORDS: Synonyms = [
  [/polic|police/, 'police'],
  [/fiscal|ministerio publico|prosecut|parquet/, 'prosecution'],
  [/judicia|juzgado|tribunal|court/, 'judiciary'],
  [/trabajo|laboral|labou?r|travail/, 'labour'],
  [/ninez|infancia|child|enfan/, 'child-protection'],
  [/migra/, 'migration'],
  [/salud|health|sante/, 'health'],
  [/educa|ensen/, 'education'],
  [/municip|alcald|mairie/, 'municipality'],
  [/sociedad civil|civil society|societe civile|ong|ngo/, 'civil-society'],
];

const TRACK_WORDS: Synonyms = [
  [/servicio|ejercicio|in.service|en poste/, 'in-service'],
  [/formacion inicial|futur|recluta|cadete|pre.service|recru/, 'pre-service'],
];

function meant(plain: string, known: readonly string[], synonyms: Synonyms): string {
  if (known.includes(plain)) return plain;
  return synonyms.find(([written]) => written.test(plain))?.[1] ?? plain;
}

/** `25–34` of `31`, of `25-34` and of `25 a 34 años`; what holds no number stays as it was written. */
function bandOf(plain: string): string {
  const years = /\d{1,3}/.exec(plain)?.[0];
  if (years === undefined) return plain;
  return ageBand(Number(years));
}

const VALUES: Readonly<Record<Crossable, (plain: string) => string>> = {
  // The roster has them as `F`, `M` and `X`.
  sex: (plain) => plain.toUpperCase(),
  ageGroup: bandOf,
  sector: (plain) => meant(plain, SECTORS, SECTOR_WORDS),
  track: (plain) => meant(plain, TRACKS, TRACK_WORDS),
  municipality: (plain) => plain,
};

/** What people differ in by case and accents alone, is one value. */
export function plainValue(written: string): string {
  const plain = plainHeading(written);
  return UNSAID.test(plain) ? UNKNOWN : plain;
}

/** The value that is counted, whatever the spelling. */
export function traitValue(trait: Crossable, written: string): string {
  const plain = plainValue(written);
  return plain === UNKNOWN ? UNKNOWN : VALUES[trait](plain);
}

/** What is written of a person, by trait; what the roster leaves open, the delivery may say. */
export function writtenOf(
  person: Participant,
  { audience }: Pick<Delivery, 'audience'>,
): Readonly<Record<Crossable, string>> {
  const { sectors, track = '' } = audience;
  const only = sectors.length === 1 ? (sectors[0] ?? '') : '';
  return { ...person, sector: person.sector || only, track: person.track || track };
}
