import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';

function asking(attributes: string): string {
  return `::::question{#basta${attributes} use=practice}
¿Basta una señal?

- [ ] Sí
- [x] No

:::rationale
Se valoran en conjunto.
:::
::::
`;
}

export const questionWithoutObjective: Rule = {
  id: 'question-without-objective',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta que no dice qué objetivo mide.',
      why: 'Sin objetivo, el resultado de la prueba no dice qué hay que reforzar.',
      fix: 'Añada `objective=` con el identificador de un objetivo de la sesión.',
    },
    en: {
      what: 'A question that does not say which objective it measures.',
      why: 'Without an objective, the test result does not tell what to teach again.',
      fix: 'Add `objective=` with the id of one of the session’s objectives.',
    },
    fr: {
      what: 'Une question qui ne dit pas quel objectif elle mesure.',
      why: 'Sans objectif, le résultat du test ne dit pas ce qu’il faut reprendre.',
      fix: 'Ajoutez `objective=` avec l’identifiant d’un objectif de la séance.',
    },
  },
  examples: {
    good: [{ session: asking(' objective=o1') }],
    bad: [{ session: asking(''), finds: ['question-without-objective.none'] }],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const { attributes, opening, id } of blocksNamed(body, 'question')) {
        if (attributes.objective !== undefined) continue;
        yield issue(opening, 'question-without-objective.none', { id: id ?? 'question' });
      }
    }
  },
};
