import { activityParts } from '../../model/activity.ts';
import type { DirectiveOf } from '../../model/content.ts';
import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { attributePlace } from '../attribute-place.ts';
import { viewedSessions } from '../audience-views.ts';
import { issue } from '../issue.ts';
import { blocksNamed } from '../kit-texts.ts';

/** Undefined when there are no steps, or when one of them says no minutes. */
function minutesOfSteps(activity: DirectiveOf<'activity'>): number | undefined {
  const { steps } = activityParts(activity);
  if (steps.length === 0) return undefined;
  return steps.reduce<number | undefined>(
    (sum, { minutes }) => (sum === undefined || minutes === undefined ? undefined : sum + minutes),
    0,
  );
}

export const stepMinutes: Rule = {
  id: 'step-minutes',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Los pasos de una actividad no suman lo que dura la actividad.',
      why: 'El guion lleva la hora de cada paso: si no suman, quien facilita se queda sin tiempo a media actividad.',
      fix: 'Cambie `minutes` de la actividad, o los `:min[…]` de sus pasos.',
    },
    en: {
      what: 'The steps of an activity do not add up to the time of the activity.',
      why: 'The run sheet has the time of every step: if they do not add up, the trainer runs out of time half-way.',
      fix: 'Change `minutes` of the activity, or the `:min[…]` of its steps.',
    },
    fr: {
      what: 'Les étapes d’une activité ne font pas ensemble la durée de l’activité.',
      why: 'Le déroulé porte l’heure de chaque étape : si le compte n’y est pas, qui anime manque de temps au milieu de l’activité.',
      fix: 'Changez `minutes` de l’activité, ou les `:min[…]` de ses étapes.',
    },
  },
  examples: {
    good: [
      {
        minutes: 40,
        session: `:::activity{#estaciones minutes=40}
### Cuatro estaciones

1. :min[5] Formen grupos.
2. :min[32] Ocho minutos por estación.
3. :min[3] Cada grupo elige una señal.
:::
`,
      },
    ],
    bad: [
      {
        minutes: 40,
        session: `:::activity{#estaciones minutes=40}
### Cuatro estaciones

1. :min[5] Formen grupos.
2. :min[30] Ocho minutos por estación.
3. :min[3] Cada grupo elige una señal.
:::
`,
        finds: ['step-minutes.differ'],
      },
    ],
  },
  *check(kit) {
    for (const { views } of viewedSessions(kit)) {
      for (const activity of views.flatMap(({ blocks }) => [...blocksNamed(blocks, 'activity')])) {
        const { minutes } = activity.attributes;
        const sum = minutesOfSteps(activity);
        if (minutes === undefined || sum === undefined || sum === minutes) continue;
        const place = attributePlace(kit, activity, { name: 'minutes' });
        yield issue(place, 'step-minutes.differ', { title: titleOf(activity), minutes, sum });
      }
    }
  },
};
