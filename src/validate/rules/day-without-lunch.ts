import { minutesOf } from '../../lib/clock.ts';
import type { Day } from '../../model/manifest.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest, exampleSession } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { sessionMinutesByKey } from '../kit-texts.ts';

const NOON = 12 * 60;
/** Later than this nobody has eaten before coming home. */
const LATEST = 13 * 60 + 30;

/** Minutes from midnight to the end of a day; what is not known lasts no time. */
function endOf({ start, plan }: Day, times: ReadonlyMap<string, number>): number {
  const minutes = plan.map((slot) => {
    if ('session' in slot) return times.get(slot.session) ?? 0;
    return 'break' in slot ? slot.break : slot.lunch;
  });
  return minutes.reduce((sum, each) => sum + each, minutesOf(start));
}

/** The example kit with a day from 11:30 on. */
function withPause(pause: string): Readonly<Record<string, string>> {
  const plan = `{session: marco/base}, ${pause}, {session: marco/ejemplo}`;
  return { ...exampleManifest({ hours: 'start: "11:30"', plan }), ...exampleSession({ minutes: 90 }) };
}

export const dayWithoutLunch: Rule = {
  id: 'day-without-lunch',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un día que empieza por la mañana, termina después de la 1:30 de la tarde y no tiene almuerzo.',
      why: 'Con hambre nadie atiende; y quien viajó de lejos no tiene dónde comer si el curso no lo prevé.',
      fix: 'Añada `- lunch: 60` al plan del día, o termínelo antes.',
    },
    en: {
      what: 'A day that begins in the morning, ends after half past one and has no lunch.',
      why: 'Nobody listens hungry; and those who came from afar have nowhere to eat unless the course plans for it.',
      fix: 'Add `- lunch: 60` to the day’s plan, or end it earlier.',
    },
    fr: {
      what: 'Une journée qui commence le matin, finit après 13 h 30 et n’a pas de déjeuner.',
      why: 'Personne n’écoute le ventre vide ; et qui vient de loin n’a où manger que si le cours le prévoit.',
      fix: 'Ajoutez `- lunch: 60` au plan de la journée, ou finissez plus tôt.',
    },
  },
  examples: {
    good: [{ files: withPause('{lunch: 60}') }],
    bad: [{ files: withPause('{break: 15}'), finds: ['day-without-lunch.none'] }],
  },
  *check(kit) {
    const times = sessionMinutesByKey(kit);
    const { manifest } = kit;
    const all = Object.entries(manifest.value.audiences).flatMap(([audience, { days }]) =>
      days.map((day, index) => ({ audience, day, index })),
    );
    for (const { audience, day, index } of all) {
      const isLong = minutesOf(day.start) < NOON && endOf(day, times) > LATEST;
      if (!isLong || day.plan.some((slot) => 'lunch' in slot)) continue;
      const pointer = `/audiences/${audience}/days/${index}/start`;
      const place = placeAt(manifest.places, pointer, manifest.path);
      yield issue(place, 'day-without-lunch.none', { day: index + 1, audience });
    }
  },
};
