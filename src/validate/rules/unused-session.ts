import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { sessionSlots } from '../programme-slots.ts';

export const unusedSession: Rule = {
  id: 'unused-session',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Una sesión que ningún programa usa.',
      why: 'No llega a ningún documento: o falta en un programa, o sobra en el kit.',
      fix: 'Añádala al `plan` de una audiencia en kit.yaml, o borre el archivo.',
    },
    en: {
      what: 'A session that no programme uses.',
      why: 'It reaches no document: either a programme lacks it, or the kit does not need it.',
      fix: 'Add it to the `plan` of an audience in kit.yaml, or delete the file.',
    },
    fr: {
      what: 'Une séance qu’aucun programme n’emploie.',
      why: 'Elle n’arrive dans aucun document : ou elle manque à un programme, ou elle est de trop dans le kit.',
      fix: 'Ajoutez-la au `plan` d’un public dans kit.yaml, ou supprimez le fichier.',
    },
  },
  examples: {
    good: [{ session: 'Esta sesión está en el programa.\n' }],
    bad: [
      {
        files: {
          'es/modules/01-marco/03-otra.md':
            '---\nid: otra\ntitle: "Otra"\nminutes: 20\nintensity: low\nobjectives: []\n---\n\n:::activity{#otra minutes=20}\n### Otra\n:::\n',
        },
        finds: ['unused-session.none'],
      },
    ],
  },
  *check(kit) {
    const used = new Set(sessionSlots(kit).map(({ key }) => key));
    for (const { key, places, path } of kit.languages[0].modules.flatMap(({ sessions }) => sessions)) {
      if (!used.has(key)) yield issue(placeAt(places, '/id', path), 'unused-session.none', { session: key });
    }
  },
};
