import type { Rule } from '../../model/rule.ts';
import { viewedSessions } from '../audience-views.ts';
import { exampleActivity, exampleQuestion, exampleSession } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { statedObjectives } from '../objectives.ts';
import { workIn } from '../session-work.ts';

function promising(kind: string): Readonly<Record<string, string>> {
  return exampleSession({
    objectives: '[{id: o2, level: apply, text: "Aplicar la tarjeta a un caso"}]',
    body: `${exampleActivity('tarjeta', `kind=${kind} minutes=20 group=plenary`)}\n${exampleQuestion({ objective: 'o2', use: 'pre post' })}`,
  });
}

export const unpractisedObjective: Rule = {
  id: 'unpractised-objective',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un objetivo de una sesión en que solo se escucha.',
      why: 'Lo que se oye una vez se olvida; un objetivo promete que la persona podrá hacerlo.',
      fix: 'Añada una actividad en que lo hagan: `kind=practice`, `case-work`, `discussion` u otra.',
    },
    en: {
      what: 'An objective of a session in which people only listen.',
      why: 'What is heard once is forgotten; an objective promises that the person will be able to do it.',
      fix: 'Add an activity in which they do it: `kind=practice`, `case-work`, `discussion` or another.',
    },
    fr: {
      what: 'Un objectif d’une séance où l’on ne fait qu’écouter.',
      why: 'Ce qu’on entend une fois s’oublie ; un objectif promet que la personne pourra le faire.',
      fix: 'Ajoutez une activité où on le fait : `kind=practice`, `case-work`, `discussion` ou une autre.',
    },
  },
  examples: {
    good: [{ files: promising('discussion') }],
    bad: [{ files: promising('presentation'), finds: ['unpractised-objective.none'] }],
  },
  *check(kit) {
    const idle = new Set<string>();
    for (const { session, views } of viewedSessions(kit)) {
      const works = views.map(({ blocks }) => workIn(blocks));
      if (works.some(({ minutes, active }) => minutes > 0 && active === 0)) idle.add(session.path);
    }
    for (const { objective, session, placeOf } of statedObjectives(kit)) {
      if (idle.has(session.path))
        yield issue(placeOf('id'), 'unpractised-objective.none', { id: objective.id });
    }
  },
};
