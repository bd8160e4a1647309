import type { Slot } from '../../model/manifest.ts';
import { type Place, placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { sessionMinutesByKey } from '../kit-texts.ts';

/** Minutes after which people need to stand up. */
const LONGEST = 90;

interface Stretch {
  readonly minutes: number;
  /** The slot in which it grows too long. */
  readonly at: number;
}

/** The stretches without a pause that last too long, each with the session that makes it so. */
function longStretches(plan: readonly Slot[], times: ReadonlyMap<string, number>): readonly Stretch[] {
  const found: Stretch[] = [];
  let minutes = 0;
  let crossed: number | undefined;
  const close = (): void => {
    if (crossed !== undefined) found.push({ minutes, at: crossed });
    minutes = 0;
    crossed = undefined;
  };
  for (const [at, slot] of plan.entries()) {
    if (!('session' in slot)) {
      close();
      continue;
    }
    minutes += times.get(slot.session) ?? 0;
    if (minutes > LONGEST) crossed ??= at;
  }
  close();
  return found;
}

const SHORT = exampleManifest({ plan: '{session: marco/base}, {break: 15}, {session: marco/ejemplo}' });
const LONG_ACTIVITY = ':::activity{#trabajo minutes=80}\n### Trabajo\n:::\n';

export const longStretch: Rule = {
  id: 'long-stretch',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Más de 90 minutos seguidos sin receso ni almuerzo.',
      why: 'Pasado ese tiempo el cuerpo deja de atender; y quien necesita salir de un tema duro no tiene cuándo.',
      fix: 'Añada `- break: 15` entre dos sesiones, o divida la sesión.',
    },
    en: {
      what: 'More than 90 minutes at a stretch without a break or lunch.',
      why: 'After that time the body stops listening; and whoever needs to leave a hard subject has no moment to do it.',
      fix: 'Add `- break: 15` between two sessions, or split the session.',
    },
    fr: {
      what: 'Plus de 90 minutes de suite sans pause ni déjeuner.',
      why: 'Passé ce temps, le corps n’écoute plus ; et qui a besoin de sortir d’un sujet dur n’en trouve pas le moment.',
      fix: 'Ajoutez `- break: 15` entre deux séances, ou partagez la séance.',
    },
  },
  examples: {
    good: [{ minutes: 80, session: LONG_ACTIVITY, files: SHORT }],
    bad: [{ minutes: 80, session: LONG_ACTIVITY, finds: ['long-stretch.minutes'] }],
  },
  *check(kit) {
    const { value, places, path } = kit.manifest;
    const times = sessionMinutesByKey(kit);
    for (const [audience, { days }] of Object.entries(value.audiences)) {
      for (const [index, { plan }] of days.entries()) {
        for (const { minutes, at } of longStretches(plan, times)) {
          const pointer = `/audiences/${audience}/days/${index}/plan/${at}/session`;
          const place: Place = placeAt(places, pointer, path);
          const values = { day: index + 1, audience, minutes, longest: LONGEST };
          yield issue(place, 'long-stretch.minutes', values);
        }
      }
    }
  },
};
