import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { namesAudience } from '../../model/scope.ts';
import { issue, related } from '../issue.ts';
import { sessionSlots } from '../programme-slots.ts';

function restricted(sector: string): string {
  return `---
id: ejemplo
title: "Ejemplo"
minutes: 20
intensity: low
objectives: []
for: {sectors: [${sector}]}
---

:::activity{#trabajo minutes=20}
### Trabajo
:::
`;
}

export const sessionOutsideScope: Rule = {
  id: 'session-outside-scope',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una sesión en el programa de una audiencia que su `for` deja fuera.',
      why: 'La sesión dice que no es para esas personas, y el programa se la da: uno de los dos se equivoca.',
      fix: 'Añada la audiencia, el sector o la vía al `for` de la sesión, o quítela del programa.',
    },
    en: {
      what: 'A session in the programme of an audience that its `for` leaves out.',
      why: 'The session says it is not for those people, and the programme gives it to them: one of the two is wrong.',
      fix: 'Add the audience, sector or track to the session’s `for`, or take it out of the programme.',
    },
    fr: {
      what: 'Une séance dans le programme d’un public que son `for` exclut.',
      why: 'La séance dit qu’elle n’est pas pour ces personnes, et le programme la leur donne : l’un des deux se trompe.',
      fix: 'Ajoutez le public, le secteur ou la voie au `for` de la séance, ou ôtez-la du programme.',
    },
  },
  examples: {
    good: [{ files: { 'es/modules/01-marco/02-ejemplo.md': restricted('police') } }],
    bad: [
      {
        files: { 'es/modules/01-marco/02-ejemplo.md': restricted('judiciary') },
        finds: ['session-outside-scope.programme'],
      },
    ],
  },
  *check(kit) {
    const all = kit.languages[0].modules.flatMap(({ sessions }) => sessions);
    const sessions = new Map(all.map((session) => [session.key, session]));
    for (const { audienceId, audience, key, place } of sessionSlots(kit)) {
      const session = sessions.get(key);
      if (!session || namesAudience(session.value.for, audienceId, audience)) continue;
      const values = { session: key, audience: audienceId };
      const scope = placeAt(session.places, '/for', session.path);
      yield {
        ...issue(place, 'session-outside-scope.programme', values),
        related: related(scope, 'session-outside-scope.scope', values),
      };
    }
  },
};
