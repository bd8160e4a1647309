import type { Block } from '../../model/content.ts';
import { placeAt } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { timedParts, type ViewedSession, viewedSessions } from '../audience-views.ts';
import { issue } from '../issue.ts';

/** Undefined when one activity says no minutes, or alternatives do not agree: that is for other rules to say. */
function minutesOfActivities(blocks: readonly Block[]): number | undefined {
  let sum = 0;
  for (const alternatives of timedParts(blocks)) {
    const [minutes, ...others] = new Set(alternatives.map(({ attributes }) => attributes.minutes));
    if (minutes === undefined || others.length > 0) return undefined;
    sum += minutes;
  }
  return sum;
}

function checkSession({ session, views }: ViewedSession): readonly Issue[] {
  const { title, minutes } = session.value;
  const sums = views.map(({ blocks }) => minutesOfActivities(blocks));
  const isSame = new Set(sums).size === 1;
  const place = placeAt(session.places, '/minutes', session.path);
  return views.flatMap(({ audience = '' }, index) => {
    const sum = sums[index];
    if (sum === undefined || sum === minutes) return [];
    if (!isSame) return [issue(place, 'session-minutes.differ-for', { title, minutes, sum, audience })];
    const variant = sum === 0 ? 'none' : 'differ';
    return [issue(place, `session-minutes.${variant}`, { title, minutes, sum })];
  });
}

const TWO_AUDIENCES = `format: 1
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
    days: [{start: "08:00", plan: [{session: marco/base}, {session: marco/ejemplo}]}]
  jueces:
    title: {es: "Poder Judicial"}
    level: participant
    sectors: [judiciary]
    days: [{start: "08:00", plan: [{session: marco/ejemplo}]}]
`;

export const sessionMinutes: Rule = {
  id: 'session-minutes',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Las actividades de una sesión no suman lo que dura la sesión.',
      why: 'La agenda usa la duración de la sesión y el guion la de las actividades: tienen que decir la misma hora. Se calcula para cada audiencia, y un bloque `choice` cuenta una vez.',
      fix: 'Cambie `minutes` de la sesión o el de sus actividades.',
    },
    en: {
      what: 'The activities of a session do not add up to the time of the session.',
      why: 'The agenda uses the session’s time and the run sheet that of the activities: both must tell the same hour. It is worked out for each audience, and a `choice` block counts once.',
      fix: 'Change `minutes` of the session or of its activities.',
    },
    fr: {
      what: 'Les activités d’une séance ne font pas ensemble la durée de la séance.',
      why: 'L’agenda prend la durée de la séance et le déroulé celle des activités : ils doivent dire la même heure. On compte pour chaque public, et un bloc `choice` compte une fois.',
      fix: 'Changez `minutes` de la séance ou celles de ses activités.',
    },
  },
  examples: {
    good: [
      {
        minutes: 45,
        session: `:::activity{#caso minutes=30}
### Un caso
:::

:::activity{#cierre minutes=15}
### Cierre
:::
`,
      },
      {
        minutes: 30,
        files: { 'kit.yaml': TWO_AUDIENCES },
        session: `::::only{sector=police}
:::activity{#patrulla minutes=30}
### En la patrulla
:::
::::

::::only{sector=judiciary}
:::activity{#audiencia minutes=30}
### En la audiencia
:::
::::
`,
      },
    ],
    bad: [
      {
        minutes: 60,
        session: `:::activity{#caso minutes=30}
### Un caso
:::

:::activity{#cierre minutes=15}
### Cierre
:::
`,
        finds: ['session-minutes.differ'],
      },
      {
        minutes: 30,
        session: 'Solo texto, sin actividades.\n',
        finds: ['session-minutes.none'],
      },
      {
        minutes: 30,
        files: { 'kit.yaml': TWO_AUDIENCES },
        session: `:::activity{#caso minutes=30}
### Un caso
:::

::::only{sector=judiciary}
:::activity{#audiencia minutes=10}
### En la audiencia
:::
::::
`,
        finds: ['session-minutes.differ-for'],
      },
    ],
  },
  *check(kit) {
    for (const viewed of viewedSessions(kit)) yield* checkSession(viewed);
  },
};
