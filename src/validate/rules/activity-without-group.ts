import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { asksForGroups } from '../activity-kinds.ts';
import { exampleActivity } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';

export const activityWithoutGroup: Rule = {
  id: 'activity-without-group',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una actividad de trabajo que no dice con cuántas personas se hace.',
      why: 'Del tamaño de los grupos salen las copias y los materiales; y en un grupo demasiado grande solo hablan dos.',
      fix: 'Añada `group=4-5`, `group=pairs`, `group=individual` o `group=plenary`.',
    },
    en: {
      what: 'A working activity that does not say with how many people it is done.',
      why: 'The size of the groups gives the copies and the materials; and in too large a group only two speak.',
      fix: 'Add `group=4-5`, `group=pairs`, `group=individual` or `group=plenary`.',
    },
    fr: {
      what: 'Une activité de travail qui ne dit pas à combien de personnes elle se fait.',
      why: 'De la taille des groupes viennent les copies et le matériel ; et dans un groupe trop grand, deux personnes seulement parlent.',
      fix: 'Ajoutez `group=4-5`, `group=pairs`, `group=individual` ou `group=plenary`.',
    },
  },
  examples: {
    good: [{ minutes: 20, session: exampleActivity('dialogo', 'kind=discussion minutes=20 group=pairs') }],
    bad: [
      {
        minutes: 20,
        session: exampleActivity('dialogo', 'kind=discussion minutes=20'),
        finds: ['activity-without-group.none'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const activity of blocksNamed(body, 'activity')) {
        if (!asksForGroups(activity) || activity.attributes.group !== undefined) continue;
        yield issue(activity.opening, 'activity-without-group.none', { title: titleOf(activity) });
      }
    }
  },
};
