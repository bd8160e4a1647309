import { civilFromDays, daysFromCivil, formatDay, parseDay } from '../lib/civil-day.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import { UsageError } from '../model/trouble.ts';

const SECONDS_A_DAY = 86_400;

function readEpoch(epoch: string | undefined): number | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch)) throw new UsageError('build.bad-epoch', { value: epoch });
  return Number(epoch);
}

/**
 * The day on which a kit is judged, in days since 1970-01-01: that of `SOURCE_DATE_EPOCH`, else the machine's. Only
 * findings depend on it, never an output.
 */
export function judgingDay(epoch: string | undefined, now: () => number): number {
  return Math.floor((readEpoch(epoch) ?? now()) / SECONDS_A_DAY);
}

/** The day on which people's data are judged (ISO), by the same two clocks. */
export function judgingDate({ environment, now }: Pick<Host, 'environment' | 'now'>): string {
  return formatDay(civilFromDays(judgingDay(environment['SOURCE_DATE_EPOCH'], now)));
}

/**
 * The time that every output carries, in seconds since 1970: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the
 * day of the kit's version in its changelog, midnight UTC. The clock is never asked.
 */
export function buildDate(kit: Kit, epoch: string | undefined): number {
  const given = readEpoch(epoch);
  if (given !== undefined) return given;
  const version = kit.manifest.value.version;
  const release = kit.releases.find((candidate) => candidate.version === version);
  const day = release && parseDay(release.date);
  return day ? daysFromCivil(day) * SECONDS_A_DAY : 0;
}

/** The time that papers of a delivery carry: `SOURCE_DATE_EPOCH`, else its last day, midnight UTC. */
export function deliveryDate(lastDay: string, epoch: string | undefined): number {
  const day = parseDay(lastDay);
  return readEpoch(epoch) ?? (day ? daysFromCivil(day) * SECONDS_A_DAY : 0);
}
