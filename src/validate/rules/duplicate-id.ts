import type { Place } from '../../model/place.ts';
import type { BadExample, Rule } from '../../model/rule.ts';
import { declaredIds } from '../declared-ids.ts';
import { exampleManifest, exampleSlide } from '../example-texts.ts';
import { issue, related } from '../issue.ts';

const slide = (id: string): string => exampleSlide(`#${id}`);

const question = (stem: string): string => `::::question{#basta objective=o1 use=practice}
${stem}

- [ ] Sí
- [x] No

:::rationale
Se valoran en conjunto.
:::
::::
`;

const solvedCase = (text: string): string => `::::case{#hotel}
${text}

:::solution
Tres señales.
:::
::::
`;

const session = (id: string, objectives: string): string => `---
id: ${id}
title: "Ejemplo"
minutes: 20
intensity: low
objectives: ${objectives}
---

:::activity{#trabajo-${id} minutes=20}
### Trabajo
:::
`;

const IN_SESSIONS: readonly BadExample[] = [
  { session: `${slide('primera')}\n${slide('primera')}`, finds: ['duplicate-id.slide'] },
  {
    minutes: 20,
    session: `:::activity{#ronda minutes=10}
### Ronda de nombres
:::

:::activity{#ronda minutes=10}
### Ronda de cierre
:::
`,
    finds: ['duplicate-id.activity'],
  },
  {
    session: `${solvedCase('Una persona espera.')}\n${solvedCase('Otra persona espera.')}`,
    finds: ['duplicate-id.case'],
  },
  {
    session: `${question('¿Basta una señal?')}\n${question('¿Bastan dos señales?')}`,
    finds: ['duplicate-id.question'],
  },
  {
    files: {
      'es/modules/01-marco/02-ejemplo.md': session(
        'ejemplo',
        '[{id: o1, level: apply, text: "Aplicar la tarjeta a un caso"}]',
      ),
    },
    finds: ['duplicate-id.objective'],
  },
  { files: { 'es/modules/01-marco/03-otra.md': session('base', '[]') }, finds: ['duplicate-id.session'] },
];

const openQuestion = ':::to-confirm{#horario who="Institución" since=2026-01-20}\n¿Atiende de noche?\n:::\n';

const IN_FILES: readonly BadExample[] = [
  {
    session: `${openQuestion}\n${openQuestion}`,
    files: exampleManifest({
      more: 'rules: {open-question: {severity: off, reason: "Un ejemplo"}}\n',
    }),
    finds: ['duplicate-id.to-confirm'],
  },
  {
    files: { 'es/modules/02-otro/index.md': '---\nid: marco\ntitle: "Otro módulo"\n---\n' },
    finds: ['duplicate-id.module'],
  },
  {
    files: { 'es/methodology/02-otro.md': '---\nid: uso\ntitle: "Otro capítulo"\n---\n\nLea la guía.\n' },
    finds: ['duplicate-id.chapter'],
  },
  {
    files: {
      'es/readings/01-una.md': '---\nid: lectura\ntitle: "Una lectura"\n---\n\nLea con calma.\n',
      'es/readings/02-otra.md': '---\nid: lectura\ntitle: "Otra lectura"\n---\n\nLea con calma.\n',
    },
    finds: ['duplicate-id.reading'],
  },
  {
    files: { 'es/aids/02-otra.md': '---\nid: tarjeta\ntitle: "Otra ficha"\n---\n\nEscuche.\n' },
    finds: ['duplicate-id.aid'],
  },
  {
    files: {
      'glossary.yaml': `- {id: senal, term: {es: "señal"}, definition: {es: "Algo que invita a mirar mejor."}}
- {id: senal, term: {es: "indicio"}, definition: {es: "Algo que apunta a un hecho."}}
`,
    },
    finds: ['duplicate-id.term'],
  },
  {
    files: {
      'references.yaml': `- {id: manual, title: {es: "Manual"}, organisation: {es: "Organización"}, year: 2020, kind: manual}
- {id: manual, title: {es: "Otro manual"}, organisation: {es: "Organización"}, year: 2021, kind: manual}
`,
    },
    finds: ['duplicate-id.reference'],
  },
  {
    files: {
      'contacts.yaml': `- {id: linea, institution: {es: "Una"}, service: {es: "Línea"}, for: [legal], public: true, verified-on: 2026-01-01}
- {id: linea, institution: {es: "Otra"}, service: {es: "Línea"}, for: [legal], public: true, verified-on: 2026-01-01}
`,
    },
    finds: ['duplicate-id.contact'],
  },
  {
    files: {
      'assets/audio.txt': 'Guion del audio.\n',
      'media.yaml': `- {id: audio, file: assets/audio.txt, title: {es: "Audio"}, license: CC0-1.0, credits: "Equipo", public: true}
- {id: audio, file: assets/audio.txt, title: {es: "Guion"}, license: CC0-1.0, credits: "Equipo", public: true}
`,
    },
    finds: ['duplicate-id.medium'],
  },
];

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'El mismo identificador para dos cosas de la misma clase.',
      why: 'Las traducciones, los programas y los resultados de las pruebas se enlazan por identificador: con dos iguales no se sabe cuál.',
      fix: 'Cambie el segundo. El informe muestra dónde está el primero.',
    },
    en: {
      what: 'The same id for two things of one kind.',
      why: 'Translations, programmes and test results are joined by id: with two alike nobody knows which.',
      fix: 'Change the second. The report shows where the first one is.',
    },
    fr: {
      what: 'Le même identifiant pour deux choses de la même sorte.',
      why: 'Les traductions, les programmes et les résultats des tests se lient par identifiant : avec deux pareils, on ne sait lequel.',
      fix: 'Changez le second. Le rapport montre où est le premier.',
    },
  },
  examples: {
    good: [{ session: `${slide('primera')}\n${slide('segunda')}` }],
    bad: [...IN_SESSIONS, ...IN_FILES],
  },
  *check(kit) {
    const first = new Map<string, Place>();
    for (const { kind, scope, id, place } of declaredIds(kit)) {
      const key = `${kind} ${scope} ${id}`;
      const before = first.get(key);
      first.set(key, before ?? place);
      if (!before) continue;
      yield {
        ...issue(place, `duplicate-id.${kind}`, { id }),
        hint: { key: 'duplicate-id.hint', values: { id } },
        related: related(before, 'duplicate-id.first', { id }),
      };
    }
  },
};
