import type { Rule } from '../../model/rule.ts';
import { attributePlace } from '../attribute-place.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';
import { titleOf } from '../title-of.ts';

/** Minutes that adults listen to one voice before they need to do something. */
const LONGEST = 20;

export const longPresentation: Rule = {
  id: 'long-presentation',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Una exposición de más de 20 minutos seguidos.',
      why: 'Las personas adultas aprenden haciendo: pasado ese tiempo se escucha, pero se retiene poco.',
      fix: 'Divida la exposición con una pregunta, un caso corto o un trabajo en parejas.',
    },
    en: {
      what: 'A presentation of more than 20 minutes at a stretch.',
      why: 'Adults learn by doing: after that time people listen, but keep little.',
      fix: 'Break the presentation with a question, a short case or work in pairs.',
    },
  },
  examples: {
    good: [
      {
        minutes: 20,
        session: ':::activity{#marco-legal kind=presentation minutes=20}\n### El marco legal\n:::\n',
      },
    ],
    bad: [
      {
        minutes: 45,
        session: ':::activity{#marco-legal kind=presentation minutes=45}\n### El marco legal\n:::\n',
        finds: ['long-presentation.minutes'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const activity of blocksNamed(body, 'activity')) {
        const { kind, minutes = 0 } = activity.attributes;
        if (kind !== 'presentation' || minutes <= LONGEST) continue;
        const values = { title: titleOf(activity), minutes, longest: LONGEST };
        yield issue(attributePlace(kit, activity, { name: 'minutes' }), 'long-presentation.minutes', values);
      }
    }
  },
};
