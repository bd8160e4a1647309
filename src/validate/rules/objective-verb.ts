import type { Issue, Rule } from '../../model/rule.ts';
import type { Level } from '../../model/vocabulary.ts';
import { type LanguageLists, listsFor } from '../../model/word-lists.ts';
import { exampleObjective } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { type StatedObjective, statedObjectives } from '../objectives.ts';
import { beginsWith } from '../phrases.ts';

/** The levels whose lists hold the verb that an objective begins with. */
function levelsOf(text: string, { verbs }: LanguageLists): readonly Level[] {
  const levels = Object.keys(verbs) as Level[];
  return levels.filter((level) => beginsWith(text, verbs[level]) !== undefined);
}

function checkObjective({ objective, placeOf }: StatedObjective, lists: LanguageLists): Issue | undefined {
  const { text, level } = objective;
  if (beginsWith(text, lists.vague) !== undefined) return undefined;
  const levels = levelsOf(text, lists);
  const verb = text.trim().split(/\s+/)[0] ?? '';
  if (levels.length === 0) {
    const some = lists.verbs[level].slice(0, 5).join(', ');
    return issue(placeOf('text'), 'objective-verb.unlisted', { verb, level, some });
  }
  if (levels.includes(level)) return undefined;
  return issue(placeOf('level'), 'objective-verb.level', { verb, level, levels: levels.join(', ') });
}

export const objectiveVerb: Rule = {
  id: 'objective-verb',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un objetivo que no empieza con un verbo de la lista, o cuyo verbo es de otro nivel que el de `level`.',
      why: 'El nivel dice cómo se practica y cómo se mide: nombrar se comprueba con una pregunta, planificar con un trabajo.',
      fix: 'Empiece por lo que la persona hará, o cambie `level`. Las listas son puntos de apoyo: si el verbo se puede observar, está bien.',
    },
    en: {
      what: 'An objective that does not begin with a verb of the list, or whose verb is of another level than `level` says.',
      why: 'The level tells how to practise and how to measure: naming is checked with a question, planning with a piece of work.',
      fix: 'Begin with what the person will do, or change `level`. The lists are a support: if the verb can be observed, it is right.',
    },
    fr: {
      what: 'Un objectif qui ne commence pas par un verbe de la liste, ou dont le verbe est d’un autre niveau que celui de `level`.',
      why: 'Le niveau dit comment on pratique et comment on mesure : nommer se vérifie par une question, planifier par un travail.',
      fix: 'Commencez par ce que la personne fera, ou changez `level`. Les listes sont des points d’appui : si le verbe peut s’observer, il convient.',
    },
  },
  examples: {
    good: [{ files: exampleObjective('apply', 'Aplicar la tarjeta a un caso') }],
    bad: [
      { files: exampleObjective('apply', 'La ruta de derivación'), finds: ['objective-verb.unlisted'] },
      { files: exampleObjective('create', 'Nombrar tres señales'), finds: ['objective-verb.level'] },
    ],
  },
  *check(kit, { lists }) {
    for (const stated of statedObjectives(kit)) {
      const own = listsFor(lists, stated.language);
      const found = own && checkObjective(stated, own);
      if (found) yield found;
    }
  },
};
