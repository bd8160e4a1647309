/** An English translation of the example kit, for the rules that compare languages. */

export const EXAMPLE_QUESTION = `::::question{#inicial objective=o1 use="pre post" source=manual}
Is one sign enough?

- [ ] Yes
- [x] No
- [ ] Only at night

:::rationale
They are weighed together.
:::
::::
`;

function manifest(more: string, english: boolean): string {
  const title = english ? ', en: "Example kit"' : '';
  const police = english ? ', en: "Police"' : '';
  return `format: 1
id: ejemplo
version: 1.0.0
title: {es: "Kit de ejemplo"${title}}
languages: [es, en]
paper: letter
maturity: draft
license: CC0-1.0
${more}audiences:
  policia:
    title: {es: "Policía"${police}}
    level: participant
    sectors: [police]
    days:
      - {start: "08:00", plan: [{session: marco/base}, {session: marco/ejemplo}]}
`;
}

const BASE_FRONT = `id: base
title: "Basics"
minutes: 20
intensity: low
objectives:
  - {id: o1, level: apply, text: "Apply one sign to a case"}
`;

export interface ExampleTranslation {
  /** Lines of `kit.yaml` before the audiences. */
  readonly more?: string;
  /** Are the titles in kit.yaml translated too? */
  readonly english?: boolean;
  readonly activity?: string;
  readonly question?: string;
  /** More text in the English session with the question. */
  readonly extra?: string;
  /** Hash of the question in the lock. */
  readonly hash?: string;
}

/** The hash of the question in the example kit, and of its other parts. */
const QUESTION_HASH = '1ab4269950bd5d3f';
const LOCK: Readonly<Record<string, string>> = {
  'kit.yaml#title': 'eb9961d7313421a8',
  'kit.yaml#audience:policia': '3db58aab0cfad47a',
  'contacts.yaml#linea': '4676ee718eaae900',
  'glossary.yaml#senal': '0131afef6deac972',
  'methodology/uso#front': 'e8a173ffbf4d3b5a',
  'methodology/uso#text+1': 'cca9c3491cd5f636',
  'modules/marco#front': '9d166b058a0cd21b',
  'modules/marco/base#front': '1123f2a48e5a56da',
  'modules/marco/base#activity:apertura': 'ba902f8ab9129166',
  'modules/marco/ejemplo#front': 'b43f4c053b6ba73e',
  'modules/marco/ejemplo#activity:trabajo': 'fd8cf73133160a60',
  'aids/tarjeta#front': 'e117662a86eec213',
  'aids/tarjeta#text+1': '5607ebe9337bb26c',
};

/** A translation without fault, but for what is given. */
export function exampleTranslation({
  more = '',
  english = true,
  activity = ':::activity{#apertura minutes=20}\n### Opening\n:::\n',
  question = EXAMPLE_QUESTION,
  extra = '',
  hash = QUESTION_HASH,
}: ExampleTranslation): Readonly<Record<string, string>> {
  const marks = Object.entries({ ...LOCK, 'modules/marco/base#question:inicial': hash }).filter(
    ([, value]) => value !== '',
  );
  return {
    'kit.yaml': manifest(more, english),
    'contacts.yaml':
      '- {id: linea, institution: {es: "Institución", en: "Institution"}, service: {es: "Línea", en: "Helpline"}, for: [legal], public: true, verified-on: 2026-01-01}\n',
    'glossary.yaml':
      '- {id: senal, term: {es: "señal", en: "sign"}, definition: {es: "Algo que invita a mirar mejor.", en: "Something that invites a closer look."}}\n',
    'en/methodology/01-uso.md': '---\nid: uso\ntitle: "How to use the kit"\n---\n\nRead the guide first.\n',
    'en/modules/01-marco/index.md': '---\nid: marco\ntitle: "Framework"\n---\n',
    'en/modules/01-marco/01-base.md': `---\n${BASE_FRONT}---\n\n${activity}\n${question}${extra}`,
    'en/modules/01-marco/02-ejemplo.md':
      '---\nid: ejemplo\ntitle: "Example"\nminutes: 20\nintensity: low\nobjectives: []\n---\n\n:::activity{#trabajo minutes=20}\n### Work\n:::\n',
    'en/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "Card"\n---\n\nListen first.\n',
    'translations.lock': marks.map(([part, value]) => `${part} en ${value}\n`).join(''),
  };
}
