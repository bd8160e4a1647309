import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { pagesOf } from '../kit-texts.ts';

/** Beginnings of objectives that nobody can observe, by language. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  es: /^(conocer|comprender|entender|saber|sensibilizar(se)?|concienciar(se)?|concientizar(se)?|familiarizarse|tomar conciencia|apreciar)(?!\p{L})/iu,
  en: /^(know|understand|be aware|be familiar|become aware|appreciate|learn about|raise awareness)(?!\p{L})/iu,
  fr: /^(connaître|comprendre|savoir(?! \p{L}+(er|ir|re)(?!\p{L}))|sensibiliser|prendre conscience|se familiariser)(?!\p{L})/iu,
};

function withObjective(text: string): Readonly<Record<string, string>> {
  return {
    'es/modules/01-marco/02-ejemplo.md': `---
id: ejemplo
title: "Ejemplo"
minutes: 20
intensity: low
objectives:
  - {id: o2, level: understand, text: "${text}"}
---

:::activity{#trabajo minutes=20}
### Trabajo
:::

::::question{#tarjeta objective=o2 use=practice}
¿Se aplica la tarjeta?

- [x] Sí
- [ ] No

:::rationale
Hay señales.
:::
::::
`,
  };
}

export const vagueObjective: Rule = {
  id: 'vague-objective',
  severity: 'warning',
  found: 'checking',
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
  },
  examples: {
    good: [{ files: withObjective('Explicar por qué una señal no es una prueba') }],
    bad: [{ files: withObjective('Comprender las señales'), finds: ['vague-objective.verb'] }],
  },
  *check(kit) {
    for (const page of pagesOf(kit)) {
      if (page.kind !== 'session') continue;
      const vague = VAGUE[page.language.split('-')[0] ?? ''];
      for (const [index, { text }] of page.value.objectives.entries()) {
        const verb = vague?.exec(text.trim())?.[1];
        if (verb === undefined) continue;
        const place = placeAt(page.places, `/objectives/${index}/text`, page.path);
        yield issue(place, 'vague-objective.verb', { verb });
      }
    }
  },
};
