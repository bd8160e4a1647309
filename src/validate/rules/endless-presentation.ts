import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { attributePlace } from '../attribute-place.ts';
import { exampleActivity } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { LISTENING, presentationStretches } from '../presentation-stretches.ts';

const WORK = exampleActivity('dialogo', 'kind=discussion minutes=30 group=pairs');

export const endlessPresentation: Rule = {
  id: 'endless-presentation',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una exposición de más de 30 minutos seguidos, en una actividad o en varias juntas.',
      why: 'Nadie aprende tanto tiempo sin hacer nada, y el curso que se replica así pierde cada vez más.',
      fix: 'Divídala: diez o quince minutos de exposición, y después algo que hagan quienes participan.',
    },
    en: {
      what: 'A presentation of more than 30 minutes at a stretch, in one activity or in several together.',
      why: 'Nobody learns that long without doing anything, and a course passed on like that loses more each time.',
      fix: 'Split it: ten or fifteen minutes of presentation, and then something that those present do.',
    },
    fr: {
      what: 'Un exposé de plus de 30 minutes de suite, dans une activité ou dans plusieurs qui se suivent.',
      why: 'Personne n’apprend aussi longtemps sans rien faire, et un cours répliqué ainsi perd chaque fois davantage.',
      fix: 'Partagez-le : dix ou quinze minutes d’exposé, puis quelque chose que font les participants.',
    },
  },
  examples: {
    good: [
      {
        minutes: 45,
        session: exampleActivity('marco-legal', 'kind=presentation minutes=15') + WORK,
      },
    ],
    bad: [
      {
        minutes: 70,
        session: exampleActivity('marco-legal', 'kind=presentation minutes=40') + WORK,
        finds: ['endless-presentation.minutes'],
      },
      {
        minutes: 70,
        session:
          exampleActivity('definicion', 'kind=presentation minutes=20') +
          exampleActivity('marco-legal', 'kind=presentation minutes=20') +
          WORK,
        finds: ['endless-presentation.together'],
      },
    ],
  },
  *check(kit) {
    for (const { first, minutes, activities } of presentationStretches(kit)) {
      if (minutes <= LISTENING.most) continue;
      const values = { title: titleOf(first), minutes, longest: LISTENING.most, activities };
      const variant = activities > 1 ? 'together' : 'minutes';
      yield issue(attributePlace(kit, first, { name: 'minutes' }), `endless-presentation.${variant}`, values);
    }
  },
};
