import type { Block, DirectiveOf } from '../../model/content.ts';
import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { asksForDebrief, isDebrief } from '../activity-kinds.ts';
import { timedParts, viewedSessions } from '../audience-views.ts';
import { exampleActivity } from '../example-texts.ts';
import { issue } from '../issue.ts';

/** The last working activity of a session when nothing after it looks back on it. */
function undebriefed(blocks: readonly Block[]): DirectiveOf<'activity'> | undefined {
  let open: DirectiveOf<'activity'> | undefined;
  for (const alternatives of timedParts(blocks)) {
    if (alternatives.some(isDebrief)) open = undefined;
    open = alternatives.find(asksForDebrief) ?? open;
  }
  return open;
}

const ROLES = exampleActivity('papeles', 'kind=role-play minutes=30 group=3');

export const activityWithoutDebrief: Rule = {
  id: 'activity-without-debrief',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un caso, una práctica o un juego de roles con que termina la sesión, sin conversación después.',
      why: 'Se aprende al mirar lo que se hizo; y después de un tema duro nadie debería irse sin cerrar.',
      fix: 'Añada después una actividad `kind=discussion`, `reflection` o `closing`.',
    },
    en: {
      what: 'A case, a practice or a role play that ends the session, with no talk after it.',
      why: 'People learn by looking back at what they did; and after a hard subject nobody should leave without a close.',
      fix: 'Add an activity of `kind=discussion`, `reflection` or `closing` after it.',
    },
    fr: {
      what: 'Un cas, une pratique ou un jeu de rôle sur lequel la séance se termine, sans échange ensuite.',
      why: 'On apprend en regardant ce qu’on a fait ; et après un sujet dur, personne ne devrait partir sans conclure.',
      fix: 'Ajoutez ensuite une activité `kind=discussion`, `reflection` ou `closing`.',
    },
  },
  examples: {
    good: [
      {
        minutes: 45,
        session: `${ROLES}\n${exampleActivity('vuelta', 'kind=discussion minutes=15 group=plenary')}`,
      },
    ],
    bad: [{ minutes: 30, session: ROLES, finds: ['activity-without-debrief.none'] }],
  },
  *check(kit) {
    for (const { views } of viewedSessions(kit)) {
      for (const { blocks } of views) {
        const activity = undebriefed(blocks);
        if (!activity) continue;
        yield issue(activity.opening, 'activity-without-debrief.none', { title: titleOf(activity) });
      }
    }
  },
};
