import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { asksForMaterials } from '../activity-kinds.ts';
import { exampleActivity } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';

const SHEET = '::material[Hoja de la prueba]{per=participant qty=1}\n';

export const activityWithoutMaterials: Rule = {
  id: 'activity-without-materials',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una práctica, un trabajo con casos o una prueba que no nombra ningún material.',
      why: 'La lista de compras y de copias sale de los materiales: lo que no está en ella falta el día del curso.',
      fix: 'Añada `::material[Tarjetas]{per=group qty=1}` dentro de la actividad, aunque solo sean hojas y lápices.',
    },
    en: {
      what: 'A practice, a case work or a test that names no material.',
      why: 'The list of supplies and copies comes from the materials: what is not on it is missing on the day.',
      fix: 'Add `::material[Cards]{per=group qty=1}` inside the activity, be it only paper and pencils.',
    },
    fr: {
      what: 'Une pratique, un travail sur des cas ou un test qui ne nomme aucun matériel.',
      why: 'La liste des achats et des copies vient du matériel : ce qui n’y est pas manque le jour du cours.',
      fix: 'Ajoutez `::material[Cartes]{per=group qty=1}` dans l’activité, même si ce ne sont que des feuilles et des crayons.',
    },
  },
  examples: {
    good: [
      { minutes: 20, session: exampleActivity('prueba', 'kind=test minutes=20 group=individual', SHEET) },
    ],
    bad: [
      {
        minutes: 20,
        session: exampleActivity('prueba', 'kind=test minutes=20 group=individual'),
        finds: ['activity-without-materials.none'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const activity of blocksNamed(body, 'activity')) {
        if (!asksForMaterials(activity)) continue;
        if (!blocksNamed(activity.children, 'material').next().done) continue;
        yield issue(activity.opening, 'activity-without-materials.none', { title: titleOf(activity) });
      }
    }
  },
};
