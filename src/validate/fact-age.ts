import { daysFromCivil, earliestDay } from '../lib/civil-day.ts';
import type { Kit } from '../model/kit.ts';
import type { RuleContext } from '../model/rule.ts';

function daysOf(iso: string | undefined): number | undefined {
  const civil = iso === undefined ? undefined : earliestDay(iso);
  return civil && daysFromCivil(civil);
}

/** The day on which the kit is judged, never before the day of its own version: nobody judged it earlier. */
function dayOfJudging(kit: Kit, { today }: RuleContext): number | undefined {
  const { version } = kit.manifest.value;
  const release = daysOf(kit.releases.find((each) => each.version === version)?.date);
  return today === undefined ? undefined : Math.max(today, release ?? today);
}

/**
 * How many days ago an ISO day was, or the first day of its month or year: a doubt makes a fact older.
 * Below zero when it is still to come. Undefined without a day, or without today.
 */
export function daysSince(iso: string | undefined, kit: Kit, context: RuleContext): number | undefined {
  const day = daysOf(iso);
  const today = dayOfJudging(kit, context);
  return day === undefined || today === undefined ? undefined : today - day;
}
