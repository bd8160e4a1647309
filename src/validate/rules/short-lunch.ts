import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';

const SHORTEST = 45;

function withLunch(minutes: number): Readonly<Record<string, string>> {
  const plan = `{session: marco/base}, {lunch: ${minutes}}, {session: marco/ejemplo}`;
  return exampleManifest({ plan });
}

export const shortLunch: Rule = {
  id: 'short-lunch',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un almuerzo de menos de 45 minutos.',
      why: 'Servir, comer y volver no cabe en menos: la tarde empieza tarde y sin descanso.',
      fix: 'Dé al almuerzo 45 minutos o más; una hora es lo común.',
    },
    en: {
      what: 'A lunch of fewer than 45 minutes.',
      why: 'Serving, eating and coming back do not fit in less: the afternoon begins late and without rest.',
      fix: 'Give lunch 45 minutes or more; an hour is common.',
    },
    fr: {
      what: 'Un déjeuner de moins de 45 minutes.',
      why: 'Servir, manger et revenir ne tiennent pas en moins : l’après-midi commence tard et sans repos.',
      fix: 'Donnez au déjeuner 45 minutes ou plus ; une heure est l’usage.',
    },
  },
  examples: {
    good: [{ files: withLunch(60) }],
    bad: [{ files: withLunch(30), finds: ['short-lunch.minutes'] }],
  },
  *check({ manifest }) {
    const { value, places, path } = manifest;
    for (const [audience, { days }] of Object.entries(value.audiences)) {
      for (const [index, { plan }] of days.entries()) {
        for (const [at, slot] of plan.entries()) {
          if (!('lunch' in slot) || slot.lunch >= SHORTEST) continue;
          const place = placeAt(places, `/audiences/${audience}/days/${index}/plan/${at}/lunch`, path);
          const values = { day: index + 1, audience, minutes: slot.lunch, shortest: SHORTEST };
          yield issue(place, 'short-lunch.minutes', values);
        }
      }
    }
  },
};
