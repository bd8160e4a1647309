import type { Rule } from '../../model/rule.ts';
import { datedFacts } from '../dated-facts.ts';
import { exampleContact } from '../example-texts.ts';
import { daysSince } from '../fact-age.ts';
import { issue } from '../issue.ts';

export const futureDay: Rule = {
  id: 'future-day',
  severity: 'warning',
  releaseSeverity: 'error',
  ages: true,
  found: 'checking',
  docs: {
    es: {
      what: 'Un hecho comprobado en un día que todavía no llega.',
      why: 'Es un error de dedo, y con él un dato viejo pasaría por nuevo durante años.',
      fix: 'Escriba el día en que de verdad se comprobó, como año-mes-día.',
    },
    en: {
      what: 'A fact checked on a day that is still to come.',
      why: 'It is a slip of the pen, and with it an old fact would pass for new for years.',
      fix: 'Write the day on which it was really checked, as year-month-day.',
    },
    fr: {
      what: 'Un fait vérifié un jour qui n’est pas encore venu.',
      why: 'C’est une faute de frappe, et avec elle une vieille donnée passerait pour neuve pendant des années.',
      fix: 'Écrivez le jour où on l’a vraiment vérifié, sous la forme année-mois-jour.',
    },
  },
  examples: {
    good: [{ files: exampleContact('2026-03-02') }],
    bad: [{ files: exampleContact('2062-03-02'), finds: ['future-day.fact'] }],
  },
  *check(kit, context) {
    for (const { name, day, place } of datedFacts(kit)) {
      if ((daysSince(day, kit, context) ?? 0) < 0) yield issue(place, 'future-day.fact', { name, day });
    }
  },
};
