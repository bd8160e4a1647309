import type { DirectiveOf } from '../../model/content.ts';
import type { Kit } from '../../model/kit.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { attributePlace } from '../attribute-place.ts';
import { timedParts, viewedSessions } from '../audience-views.ts';
import { issue, related } from '../issue.ts';

function* checkAlternatives(
  kit: Kit,
  [first, ...others]: readonly DirectiveOf<'activity'>[],
): Generator<Issue> {
  const expected = first?.attributes.minutes;
  if (first === undefined || expected === undefined) return;
  for (const other of others) {
    const { minutes } = other.attributes;
    if (minutes === undefined || minutes === expected) continue;
    const values = { title: titleOf(other), minutes, first: titleOf(first), expected };
    yield {
      ...issue(attributePlace(kit, other, { name: 'minutes' }), 'choice-minutes.differ', values),
      related: related(attributePlace(kit, first, { name: 'minutes' }), 'choice-minutes.first', values),
    };
  }
}

function alternatives(minutes: number): string {
  return `::::choice
:::activity{#con-video minutes=30}
### Con video
:::
:::activity{#sin-video minutes=${minutes}}
### Sin video
:::
::::
`;
}

export const choiceMinutes: Rule = {
  id: 'choice-minutes',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Las alternativas de un bloque `choice` no duran lo mismo.',
      why: 'Quien facilita elige una: si no duran igual, la hora de todo lo que sigue depende de cuál eligió.',
      fix: 'Iguale `minutes` en todas las alternativas.',
    },
    en: {
      what: 'The alternatives of a `choice` block do not last the same.',
      why: 'The trainer picks one: if they differ, the time of everything after depends on the pick.',
      fix: 'Give all alternatives the same `minutes`.',
    },
    fr: {
      what: 'Les variantes d’un bloc `choice` ne durent pas le même temps.',
      why: 'Qui anime en choisit une : si elles ne durent pas autant, l’heure de tout ce qui suit dépend de ce choix.',
      fix: 'Donnez les mêmes `minutes` à toutes les variantes.',
    },
  },
  examples: {
    good: [{ minutes: 30, session: alternatives(30) }],
    bad: [{ minutes: 30, session: alternatives(25), finds: ['choice-minutes.differ'] }],
  },
  *check(kit) {
    for (const { views } of viewedSessions(kit)) {
      for (const part of views.flatMap(({ blocks }) => timedParts(blocks))) {
        yield* checkAlternatives(kit, part);
      }
    }
  },
};
