import type { Rule } from '../../model/rule.ts';
import { listsFor } from '../../model/word-lists.ts';
import { exampleObjective } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { statedObjectives } from '../objectives.ts';
import { beginsWith } from '../phrases.ts';

export const vagueObjective: Rule = {
  id: 'vague-objective',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un objetivo con un verbo que no se puede observar: conocer, comprender, sensibilizar.',
      why: 'Nadie puede ver si una persona «conoce» algo; sí puede ver si lo explica, lo distingue o lo aplica.',
      fix: 'Use lo que la persona hará: nombrar, explicar, distinguir, aplicar, planificar.',
    },
    en: {
      what: 'An objective with a verb that cannot be observed: know, understand, be aware.',
      why: 'Nobody can see whether a person “knows” something; one can see whether they explain, tell apart or apply it.',
      fix: 'Use what the person will do: name, explain, tell apart, apply, plan.',
    },
    fr: {
      what: 'Un objectif avec un verbe qu’on ne peut observer : connaître, comprendre, sensibiliser.',
      why: 'Personne ne peut voir si une personne « connaît » quelque chose ; on peut voir si elle l’explique, le distingue ou l’applique.',
      fix: 'Employez ce que la personne fera : nommer, expliquer, distinguer, appliquer, planifier.',
    },
  },
  examples: {
    good: [{ files: exampleObjective('understand', 'Explicar por qué una señal no es una prueba') }],
    bad: [
      { files: exampleObjective('understand', 'Comprender las señales'), finds: ['vague-objective.verb'] },
    ],
  },
  *check(kit, { lists }) {
    for (const { objective, language, placeOf } of statedObjectives(kit)) {
      const verb = beginsWith(objective.text, listsFor(lists, language)?.vague ?? []);
      if (verb !== undefined) yield issue(placeOf('text'), 'vague-objective.verb', { verb });
    }
  },
};
