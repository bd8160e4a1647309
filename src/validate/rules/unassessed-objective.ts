import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf, sessionsOf } from '../kit-texts.ts';

function withObjectives(...ids: readonly string[]): Readonly<Record<string, string>> {
  const objectives = ids.map((id) => `  - {id: ${id}, level: apply, text: "Aplicar la tarjeta a un caso"}\n`);
  return {
    'es/modules/01-marco/02-ejemplo.md': `---
id: ejemplo
title: "Ejemplo"
minutes: 20
intensity: low
objectives:
${objectives.join('')}---

:::activity{#trabajo minutes=20}
### Trabajo
:::

::::question{#tarjeta objective=o2 use="pre post" source=manual}
¿Se aplica la tarjeta?

- [x] Sí
- [ ] No
- [ ] Solo de noche

:::rationale
Hay señales.
:::
::::
`,
  };
}

export const unassessedObjective: Rule = {
  id: 'unassessed-objective',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un objetivo que ninguna pregunta mide.',
      why: 'Al final no se sabrá si se logró, salvo que quien observa lo vea en la práctica.',
      fix: 'Añada una pregunta con `objective=`, o mídalo con una ficha de observación.',
    },
    en: {
      what: 'An objective that no question measures.',
      why: 'In the end nobody will know whether it was met, unless an observer sees it in practice.',
      fix: 'Add a question with `objective=`, or measure it with an observation form.',
    },
    fr: {
      what: 'Un objectif qu’aucune question ne mesure.',
      why: 'À la fin on ne saura s’il est atteint, à moins que qui observe le voie dans la pratique.',
      fix: 'Ajoutez une question avec `objective=`, ou mesurez-le par une fiche d’observation.',
    },
  },
  examples: {
    good: [{ files: withObjectives('o2') }],
    bad: [{ files: withObjectives('o2', 'o3'), finds: ['unassessed-objective.none'] }],
  },
  *check(kit) {
    const pages = [...pagesOf(kit)];
    const measured = new Set(
      pages.flatMap(({ body }) =>
        [...blocksNamed(body, 'question')].flatMap(({ attributes }) => attributes.objective ?? []),
      ),
    );
    for (const { value, places, path } of sessionsOf(kit)) {
      for (const [index, { id }] of value.objectives.entries()) {
        if (measured.has(id)) continue;
        yield issue(placeAt(places, `/objectives/${index}/id`, path), 'unassessed-objective.none', { id });
      }
    }
  },
};
