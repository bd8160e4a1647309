import { daysFromCivil, parseDay } from '../lib/civil-day.ts';
import type { Kit } from '../model/kit.ts';
import { UsageError } from '../model/trouble.ts';

const SECONDS_A_DAY = 86_400;

/**
 * The time that every output carries, in seconds since 1970: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the
 * day of the kit's version in its changelog, midnight UTC. The clock is never asked.
 */
export function buildDate(kit: Kit, epoch: string | undefined): number {
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch)) throw new UsageError('build.bad-epoch', { value: epoch });
    return Number(epoch);
  }
  const version = kit.manifest.value.version;
  const release = kit.releases.find((candidate) => candidate.version === version);
  const day = release && parseDay(release.date);
  return day ? daysFromCivil(day) * SECONDS_A_DAY : 0;
}
