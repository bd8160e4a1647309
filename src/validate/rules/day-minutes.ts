import { clockOf, minutesOf } from '../../lib/clock.ts';
import type { Day, Slot } from '../../model/manifest.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

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

function endingAt(end: string): Readonly<Record<string, string>> {
  return {
    'kit.yaml': `format: 1
id: ejemplo
version: 1.0.0
title: {es: "Kit de ejemplo"}
languages: [es]
paper: letter
maturity: draft
license: CC0-1.0
audiences:
  policia:
    title: {es: "Policía"}
    level: participant
    sectors: [police]
    days:
      - start: "08:00"
        end: "${end}"
        plan:
          - session: marco/base
          - break: 15
          - session: marco/ejemplo
`,
  };
}

export const dayMinutes: Rule = {
  id: 'day-minutes',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Las sesiones, los recesos y el almuerzo de un día no terminan a la hora de `end`.',
      why: 'La agenda se publica con esa hora; el transporte y las salas se contratan con ella.',
      fix: 'Cambie `end` a la hora real, o quite o añada tiempo en el plan del día.',
    },
    en: {
      what: 'The sessions, breaks and lunch of a day do not finish at the time of `end`.',
      why: 'The agenda is published with that time; transport and rooms are booked by it.',
      fix: 'Change `end` to the real time, or take time out of the day’s plan or add some.',
    },
  },
  examples: {
    good: [{ files: endingAt('08:55') }],
    bad: [
      { files: endingAt('08:40'), finds: ['day-minutes.over'] },
      { files: endingAt('09:00'), finds: ['day-minutes.under'] },
    ],
  },
  *check({ manifest, languages }) {
    const all = languages[0].modules.flatMap(({ sessions }) => sessions);
    const times = new Map(all.map(({ key, value }) => [key, value.minutes]));
    for (const [audience, { days }] of Object.entries(manifest.value.audiences)) {
      for (const [index, day] of days.entries()) {
        const end = plannedEnd(day, times);
        if (day.end === undefined || end === undefined || end === minutesOf(day.end)) continue;
        const minutes = Math.abs(end - minutesOf(day.end));
        const values = { day: index + 1, audience, end: clockOf(end), planned: day.end, minutes };
        const place = placeAt(manifest.places, `/audiences/${audience}/days/${index}/end`, manifest.path);
        yield issue(place, end > minutesOf(day.end) ? 'day-minutes.over' : 'day-minutes.under', values);
      }
    }
  },
};
