/** Pieces of text that the examples of rules are made of. */

interface ExampleManifest {
  /** `start`, and `end` where the day has one. */
  readonly hours?: string;
  readonly plan?: string;
  readonly more?: string;
  readonly maturity?: string;
  readonly license?: string;
  /** The reading target of its audience. */
  readonly reading?: number;
  /** Those of its audience, `es, en`. */
  readonly languages?: string;
}

const PLAN = '{session: marco/base}, {session: marco/ejemplo}';

/** `kit.yaml` of the example kit. `plan` is that of its one day, in YAML's short form; `more` are lines before the audiences. */
export function exampleManifest({
  hours = 'start: "08:00"',
  plan = PLAN,
  more = '',
  maturity = 'draft',
  license = 'CC0-1.0',
  reading,
  languages,
}: ExampleManifest): Readonly<Record<string, string>> {
  return {
    'kit.yaml': `format: 1
id: ejemplo
version: 1.0.0
title: {es: "Kit de ejemplo"}
languages: [es]
paper: letter
maturity: ${maturity}
license: ${license}
${more}audiences:
  policia:
    title: {es: "Policía"}
    level: participant
    sectors: [police]
${reading === undefined ? '' : `    reading: {target: ${reading}}\n`}${languages === undefined ? '' : `    languages: [${languages}]\n`}    days:
      - {${hours}, plan: [${plan}]}
`,
  };
}

interface ExampleSession {
  readonly minutes?: number;
  readonly intensity?: string;
  readonly objectives?: string;
  readonly front?: string;
  readonly body?: string;
}

/** The example kit's session with front matter of its own. */
export function exampleSession({
  minutes = 20,
  intensity = 'low',
  objectives = '[]',
  front = '',
  body = '',
}: ExampleSession): Readonly<Record<string, string>> {
  const work = body.includes(':activity')
    ? ''
    : `:::activity{#trabajo minutes=${minutes}}\n### Trabajo\n:::\n\n`;
  return {
    'es/modules/01-marco/02-ejemplo.md': `---
id: ejemplo
title: "Ejemplo"
minutes: ${minutes}
intensity: ${intensity}
objectives: ${objectives}
${front}---

${work}${body}`,
  };
}

interface ExampleQuestion {
  readonly id?: string;
  readonly use?: string;
  readonly objective?: string;
  readonly options?: readonly string[];
  /** Which option is right, from 0. */
  readonly key?: number;
  readonly source?: string;
}

/** A question with its reason. */
export function exampleQuestion({
  id = 'basta',
  use = 'practice',
  objective = 'o1',
  options = ['Sí, siempre', 'Solo si es grave', 'No: se leen juntas'],
  key = options.length - 1,
  source = 'manual',
}: ExampleQuestion): string {
  const list = options.map((option, at) => `- [${at === key ? 'x' : ' '}] ${option}`).join('\n');
  const attributes = `objective=${objective} use="${use}"${source === '' ? '' : ` source=${source}`}`;
  return `::::question{#${id} ${attributes}}\n¿Basta una señal?\n\n${list}\n\n:::rationale\nSe valoran en conjunto.\n:::\n::::\n`;
}

/** An activity with its opening attributes. */
export function exampleActivity(id: string, attributes: string, inside = ''): string {
  return `::::activity{#${id} ${attributes}}\n### ${id}\n${inside}::::\n`;
}

/** `contacts.yaml` with one contact, checked on that day. */
export function exampleContact(day?: string): Readonly<Record<string, string>> {
  const verified = day === undefined ? '' : `, verified-on: ${day}`;
  return {
    'contacts.yaml': `- {id: linea, institution: {es: "Institución"}, service: {es: "Línea"}, for: [legal], public: true${verified}}\n`,
  };
}

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 5H30"/></svg>\n';

/** A drawing in `assets/`, with its entry in `media.yaml`; `more` are further keys of the entry, each after a comma. */
export function exampleMedium(file = 'ruta.svg', more = ''): Readonly<Record<string, string>> {
  return {
    [`assets/${file}`]: file.endsWith('.svg') ? DRAWING : 'Película.\n',
    'media.yaml': `- {id: medio, file: assets/${file}, title: {es: "Ruta"}, license: CC0-1.0, credits: "Equipo", public: false${more}}\n`,
  };
}

/** The example kit's session with one objective, practised and asked about. */
export function exampleObjective(level: string, text: string): Readonly<Record<string, string>> {
  return exampleSession({
    objectives: `[{id: o2, level: ${level}, text: "${text}"}]`,
    body: `:::activity{#trabajo minutes=20}\n### Trabajo\n:::\n\n${exampleQuestion({ objective: 'o2', use: 'pre post' })}`,
  });
}

/** A slide with its notes. `attributes` begin with the id, `#senal`; `more` stands between title and notes. */
export function exampleSlide(attributes: string, more = ''): string {
  return `:::::slide${attributes === '' ? '' : `{${attributes}}`}\n## Una señal\n${more}\n:::notes\nPregunte primero.\n:::\n:::::\n`;
}
