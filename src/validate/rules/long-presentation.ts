import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { attributePlace } from '../attribute-place.ts';
import { exampleActivity } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { LISTENING, presentationStretches } from '../presentation-stretches.ts';

export const longPresentation: Rule = {
  id: 'long-presentation',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una exposición de más de 20 minutos seguidos, en una actividad o en varias juntas.',
      why: 'Las personas adultas aprenden haciendo: pasado ese tiempo se escucha, pero se retiene poco.',
      fix: 'Divida la exposición con una pregunta, un caso corto o un trabajo en parejas.',
    },
    en: {
      what: 'A presentation of more than 20 minutes at a stretch, in one activity or in several together.',
      why: 'Adults learn by doing: after that time people listen, but keep little.',
      fix: 'Break the presentation with a question, a short case or work in pairs.',
    },
    fr: {
      what: 'Un exposé de plus de 20 minutes de suite, dans une activité ou dans plusieurs qui se suivent.',
      why: 'Les adultes apprennent en faisant : passé ce temps on écoute, mais on retient peu.',
      fix: 'Coupez l’exposé par une question, un cas bref ou un travail à deux.',
    },
  },
  examples: {
    good: [
      {
        minutes: 40,
        session:
          exampleActivity('marco-legal', 'kind=presentation minutes=20') +
          exampleActivity('dialogo', 'kind=discussion minutes=20 group=pairs'),
      },
    ],
    bad: [
      {
        minutes: 50,
        session:
          exampleActivity('marco-legal', 'kind=presentation minutes=25') +
          exampleActivity('dialogo', 'kind=discussion minutes=25 group=pairs'),
        finds: ['long-presentation.minutes'],
      },
      {
        minutes: 60,
        session:
          exampleActivity('definicion', 'kind=presentation minutes=15') +
          exampleActivity('marco-legal', 'kind=presentation minutes=15') +
          exampleActivity('dialogo', 'kind=discussion minutes=30 group=pairs'),
        finds: ['long-presentation.together'],
      },
    ],
  },
  *check(kit) {
    for (const { first, minutes, activities } of presentationStretches(kit)) {
      if (minutes <= LISTENING.advised || minutes > LISTENING.most) continue;
      const values = { title: titleOf(first), minutes, longest: LISTENING.advised, activities };
      const variant = activities > 1 ? 'together' : 'minutes';
      yield issue(attributePlace(kit, first, { name: 'minutes' }), `long-presentation.${variant}`, values);
    }
  },
};
