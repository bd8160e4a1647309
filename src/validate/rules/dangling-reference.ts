import { nearestName } from '../../lib/nearest.ts';
import { findTerm } from '../../model/lookups.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { knownNames, mayBeUnread } from '../known-names.ts';
import { namedThings } from '../named-things.ts';

function question(objective: string): string {
  return `::::question{#basta objective=${objective} use=practice}
¿Basta una señal?

- [ ] Sí
- [x] No

:::rationale
Se valoran en conjunto.
:::
::::
`;
}

function only(audience: string): string {
  return `:::only{audience=${audience}}\nTraiga su libreta.\n:::\n`;
}

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un nombre que no lleva a nada: término, fuente, contacto, archivo, objetivo, sesión, audiencia o lengua.',
      why: 'En el papel quedaría una palabra sin explicación, un hueco en la agenda o un contacto sin número.',
      fix: 'Corrija el nombre (la pista dice el más parecido) o añada lo que falta en su archivo.',
    },
    en: {
      what: 'A name that leads nowhere: term, source, contact, file, objective, session, audience or language.',
      why: 'On paper it would leave a word unexplained, a hole in the agenda or a contact without a number.',
      fix: 'Correct the name (the hint gives the nearest) or add what is missing to its file.',
    },
    fr: {
      what: 'Un nom qui ne mène à rien : terme, source, contact, fichier, objectif, séance ou public.',
      why: 'Sur le papier resteraient un mot sans explication, un trou dans l’agenda ou un contact sans numéro.',
      fix: 'Corrigez le nom (l’indication donne le plus proche) ou ajoutez ce qui manque dans son fichier.',
    },
  },
  examples: {
    good: [
      { session: 'Una :term[señal] no basta. Ver :ref[manual] y :contact[linea].\n' },
      {
        session: '![Tres pasos](/assets/flecha.svg)\n',
        files: {
          'assets/es/flecha.svg':
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 5H9"/></svg>\n',
        },
      },
    ],
    bad: [
      { session: 'Una :term[señar] no basta.\n', finds: ['dangling-reference.term'] },
      { session: 'La :term[esclavitud] es otra cosa.\n', finds: ['dangling-reference.term'] },
      { session: 'Ver :ref[oit-2012].\n', finds: ['dangling-reference.reference'] },
      { session: 'Llame a :contact[lineas].\n', finds: ['dangling-reference.contact'] },
      { session: 'Acuda a :contact[fiscalia].\n', finds: ['dangling-reference.contact'] },
      { session: '![Tres pasos](/assets/ruta.svg)\n', finds: ['dangling-reference.asset'] },
      { session: question('o9'), finds: ['dangling-reference.objective'] },
      { session: question('derivar'), finds: ['dangling-reference.objective'] },
      { session: only('polisia'), finds: ['dangling-reference.audience'] },
      { session: only('jueces'), finds: ['dangling-reference.audience'] },
      { files: exampleManifest({ languages: 'es, fr' }), finds: ['dangling-reference.language'] },
      {
        files: {
          'kit.yaml': `format: 1
id: ejemplo
version: 1.0.0
title: {es: "Kit de ejemplo"}
languages: [es]
paper: letter
maturity: draft
license: CC0-1.0
audiences:
  policia:
    title: {es: "Policía"}
    level: participant
    sectors: [police]
    days:
      - start: "08:00"
        plan:
          - session: marco/base
          - session: marco/ejemplo
          - session: marco/cierre
`,
        },
        finds: ['dangling-reference.session'],
      },
    ],
  },
  *check(kit) {
    const lists = new Map<string, readonly string[]>();
    for (const { kind, name, place, language } of namedThings(kit)) {
      const known = lists.get(`${kind} ${language}`) ?? knownNames(kit, kind, language);
      lists.set(`${kind} ${language}`, known);
      const isKnown =
        kind === 'term' ? findTerm(kit.glossary.value, name, language) !== undefined : known.includes(name);
      if (isKnown || mayBeUnread(kit, kind, name)) continue;
      const nearest = nearestName(name, known);
      const found = issue(place, `dangling-reference.${kind}`, { name });
      yield nearest === undefined
        ? found
        : { ...found, hint: { key: 'dangling-reference.near.hint', values: { nearest } } };
    }
  },
};
