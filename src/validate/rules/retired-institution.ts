import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { phrasePattern } from '../phrases.ts';
import { writtenLines } from '../written-lines.ts';

/** History and titles keep the names of their time. */
const KEEPS_OLD_NAMES = /^(CHANGELOG\.md|references\.yaml)$/;

export const retiredInstitution: Rule = {
  id: 'retired-institution',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'El nombre de una institución que ya no existe, sin el de la que la sustituye en la misma línea.',
      why: 'Quien deriva a una puerta que cerró pierde el día y la confianza de la persona.',
      fix: 'Use el nombre vigente, o escriba los dos juntos: «SENAF (antes DINAF)». La lista está en templates/lists.',
    },
    en: {
      what: 'The name of an institution that is no more, without that of its successor in the same line.',
      why: 'Whoever refers somebody to a closed door loses the day and that person’s trust.',
      fix: 'Use the present name, or write both together: “SENAF (formerly DINAF)”. The list is in templates/lists.',
    },
    fr: {
      what: 'Le nom d’une institution qui n’existe plus, sans celui de celle qui la remplace sur la même ligne.',
      why: 'Qui oriente vers une porte fermée perd la journée et la confiance de la personne.',
      fix: 'Employez le nom en vigueur, ou écrivez les deux ensemble : « SENAF (avant : DINAF) ». La liste est dans templates/lists.',
    },
  },
  examples: {
    good: [{ session: 'Consulte a SENAF (antes DINAF).\n' }],
    bad: [{ session: 'Consulte a la DINAF.\n', finds: ['retired-institution.name'] }],
  },
  *check(kit, { lists }) {
    for (const { old, now, decided } of lists.institutions) {
      const retired = phrasePattern([old]);
      const present = phrasePattern([now]);
      for (const { path, number, text } of writtenLines(kit)) {
        const found = KEEPS_OLD_NAMES.test(path) ? null : retired.exec(text);
        if (!found || present.test(text)) continue;
        const values = { old, now, decided };
        yield issue(placeInLine(path, number, found), 'retired-institution.name', values);
      }
    }
  },
};
