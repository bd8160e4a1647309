import { activityParts, type Step } from '../../model/activity.ts';
import type { DirectiveOf, Minutes } from '../../model/content.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { openOnly } from '../audience-views.ts';
import { issue } from '../issue.ts';
import { blocksNamed, inlinesIn, sessionsOf } from '../kit-texts.ts';

function markOf({ item }: Step): Minutes | undefined {
  for (const inline of inlinesIn(item.children)) if (inline.type === 'min') return inline;
  return undefined;
}

function* checkActivity(activity: DirectiveOf<'activity'>): Generator<Issue> {
  const title = titleOf(activity);
  if (activity.attributes.minutes === undefined) {
    yield issue(activity.opening, 'missing-minutes.activity', { title });
  }
  const { steps } = activityParts({ ...activity, children: openOnly(activity.children) });
  for (const [index, step] of steps.entries()) {
    if (step.minutes !== undefined) continue;
    const mark = markOf(step);
    const values = { title, step: index + 1 };
    if (mark) yield issue(mark.place, 'missing-minutes.unreadable', values);
    else {
      const { path, start } = step.item.place;
      const end = { line: start.line, column: start.column + 1 };
      yield issue({ path, start, end }, 'missing-minutes.step', values);
    }
  }
}

export const missingMinutes: Rule = {
  id: 'missing-minutes',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una actividad, o un paso de ella, que no dice cuántos minutos dura.',
      why: 'El guion de quien facilita lleva la hora de cada paso; Relevo no inventa una duración.',
      fix: 'Escriba `minutes=20` en la actividad y `:min[5]` al comienzo de cada paso numerado.',
    },
    en: {
      what: 'An activity, or a step of it, that does not say how many minutes it takes.',
      why: 'The trainer’s run sheet has the time of every step; Relevo makes up no duration.',
      fix: 'Write `minutes=20` in the activity and `:min[5]` at the beginning of each numbered step.',
    },
    fr: {
      what: 'Une activité, ou une de ses étapes, qui ne dit pas combien de minutes elle dure.',
      why: 'Le déroulé de qui anime porte l’heure de chaque étape ; Relevo n’invente pas de durée.',
      fix: 'Écrivez `minutes=20` dans l’activité et `:min[5]` au début de chaque étape numérotée.',
    },
  },
  examples: {
    good: [
      {
        minutes: 20,
        session: `:::activity{#dialogo minutes=20}
### Diálogo en parejas

1. :min[5] Piensen en silencio.
2. :min[15] Compartan.
:::
`,
      },
    ],
    bad: [
      {
        minutes: 20,
        session: ':::activity{#dialogo}\n### Diálogo en parejas\n:::\n',
        finds: ['missing-minutes.activity'],
      },
      {
        minutes: 20,
        session: `:::activity{#dialogo minutes=20}
### Diálogo en parejas

1. :min[5] Piensen en silencio.
2. Compartan.
:::
`,
        finds: ['missing-minutes.step'],
      },
      {
        minutes: 20,
        session: `:::activity{#dialogo minutes=20}
### Diálogo en parejas

1. :min[cinco] Piensen en silencio.
2. :min[15] Compartan.
:::
`,
        finds: ['missing-minutes.unreadable'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const activity of blocksNamed(body, 'activity')) yield* checkActivity(activity);
    }
  },
};
