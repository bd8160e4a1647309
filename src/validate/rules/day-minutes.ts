import { clockOf, minutesOf } from '../../lib/clock.ts';
import type { PhraseValues } from '../../model/diagnostic.ts';
import type { Day, Slot } from '../../model/manifest.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { sessionMinutesByKey } from '../kit-texts.ts';

const MIDNIGHT = 24 * 60;

type SessionTimes = ReadonlyMap<string, number>;

function slotMinutes(slot: Slot, sessions: SessionTimes): number | undefined {
  if ('break' in slot) return slot.break;
  return 'lunch' in slot ? slot.lunch : sessions.get(slot.session);
}

/** The minute of the day at which the plan really ends. Undefined when one of its sessions is not there. */
function plannedEnd(day: Day, sessions: SessionTimes): number | undefined {
  let now = minutesOf(day.start);
  for (const slot of day.plan) {
    const minutes = slotMinutes(slot, sessions);
    if (minutes === undefined) return undefined;
    now += minutes;
  }
  return now;
}

interface WrongEnd {
  readonly variant: 'midnight' | 'over' | 'under';
  readonly values: PhraseValues;
}

/** `end` is the minute at which the plan really ends. */
function checkEnd(day: Day, end: number): WrongEnd | undefined {
  if (day.end === undefined) {
    if (end <= MIDNIGHT) return undefined;
    return {
      variant: 'midnight',
      values: { start: day.start, hours: Math.ceil((end - minutesOf(day.start)) / 60) },
    };
  }
  const planned = minutesOf(day.end);
  if (end === planned) return undefined;
  const values = { end: clockOf(end), planned: day.end, minutes: Math.abs(end - planned) };
  return { variant: end > planned ? 'over' : 'under', values };
}

function endingAt(end: string): Readonly<Record<string, string>> {
  return exampleManifest({
    hours: `start: "08:00", end: "${end}"`,
    plan: '{session: marco/base}, {break: 15}, {session: marco/ejemplo}',
  });
}

export const dayMinutes: Rule = {
  id: 'day-minutes',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Las sesiones, los recesos y el almuerzo de un día no terminan a la hora de `end`, o pasan de la medianoche.',
      why: 'La agenda se publica con esa hora; el transporte y las salas se contratan con ella.',
      fix: 'Cambie `end` a la hora real, o quite o añada tiempo en el plan del día.',
    },
    en: {
      what: 'The sessions, breaks and lunch of a day do not finish at the time of `end`, or go past midnight.',
      why: 'The agenda is published with that time; transport and rooms are booked by it.',
      fix: 'Change `end` to the real time, or take time out of the day’s plan or add some.',
    },
    fr: {
      what: 'Les séances, les pauses et le déjeuner d’un jour ne finissent pas à l’heure de `end`, ou dépassent minuit.',
      why: 'L’agenda est publié avec cette heure ; le transport et les salles sont réservés d’après elle.',
      fix: 'Mettez dans `end` l’heure réelle, ou ôtez ou ajoutez du temps dans le plan du jour.',
    },
  },
  examples: {
    good: [{ files: endingAt('08:55') }],
    bad: [
      { files: endingAt('08:40'), finds: ['day-minutes.over'] },
      { files: endingAt('09:00'), finds: ['day-minutes.under'] },
      {
        files: exampleManifest({ plan: '{session: marco/base}, {session: marco/ejemplo}, {lunch: 1200}' }),
        finds: ['day-minutes.midnight'],
      },
    ],
  },
  *check(kit) {
    const { manifest } = kit;
    const times = sessionMinutesByKey(kit);
    for (const [audience, { days }] of Object.entries(manifest.value.audiences)) {
      for (const [index, day] of days.entries()) {
        const end = plannedEnd(day, times);
        const found = end === undefined ? undefined : checkEnd(day, end);
        if (!found) continue;
        const pointer = `/audiences/${audience}/days/${index}/${day.end === undefined ? 'start' : 'end'}`;
        const place = placeAt(manifest.places, pointer, manifest.path);
        yield issue(place, `day-minutes.${found.variant}`, { day: index + 1, audience, ...found.values });
      }
    }
  },
};
