import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';

function sensitive(body: string): Readonly<Record<string, string>> {
  return {
    'es/modules/01-marco/02-ejemplo.md': `---
id: ejemplo
title: "Testimonios"
minutes: 20
intensity: high
objectives: []
---

:::activity{#lectura minutes=20}
### Lectura
:::
${body}`,
  };
}

export const safeguardingMissing: Rule = {
  id: 'safeguarding-missing',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una sesión de intensidad media o alta sin bloque `safeguarding`.',
      why: 'En cada grupo puede haber personas que vivieron lo que se cuenta: hay que avisar antes y ofrecer otra tarea.',
      fix: 'Añada `:::safeguarding` al comienzo: qué se verá, cómo salir, qué otra tarea hay y con quién hablar.',
    },
    en: {
      what: 'A session of medium or high intensity without a `safeguarding` block.',
      why: 'Any group may hold people who lived what is told: they must be warned before, and offered another task.',
      fix: 'Add `:::safeguarding` at the beginning: what will be seen, how to leave, which other task there is, whom to talk to.',
    },
    fr: {
      what: 'Une séance d’intensité moyenne ou forte sans bloc `safeguarding`.',
      why: 'Dans chaque groupe il peut y avoir des personnes qui ont vécu ce qu’on raconte : il faut avertir avant et offrir une autre tâche.',
      fix: 'Ajoutez `:::safeguarding` au début : ce qu’on verra, comment sortir, quelle autre tâche il y a et à qui parler.',
    },
  },
  examples: {
    good: [
      {
        files: sensitive(
          '\n:::safeguarding\nOtra tarea: puede leer el glosario. Hoy puede hablar con la persona de apoyo.\n:::\n',
        ),
      },
    ],
    bad: [{ files: sensitive(''), finds: ['safeguarding-missing.session'] }],
  },
  *check(kit) {
    for (const { value, body, places, path } of sessionsOf(kit)) {
      const { title, intensity } = value;
      if (intensity === 'low' || !blocksNamed(body, 'safeguarding').next().done) continue;
      yield issue(placeAt(places, '/intensity', path), 'safeguarding-missing.session', { title, intensity });
    }
  },
};
