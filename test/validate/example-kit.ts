import { linkKit } from '../../src/link/link-kit.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { HandedOver, Rule, RuleExample } from '../../src/model/rule.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { loadLists } from '../../src/pipeline/load-lists.ts';
import { validateKit } from '../../src/validate/validate-kit.ts';
import { below } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

type Files = Readonly<Record<string, string>>;

/** Where the text of an example's `session` goes. */
export const EXAMPLE_SESSION = 'es/modules/01-marco/02-ejemplo.md';

const OWN_MINUTES = 20;
const OWN_ACTIVITY = ':::activity{#trabajo minutes=20}\n### Trabajo\n:::\n\n';

function session({ session: text = '', minutes }: RuleExample): string {
  return `---
id: ejemplo
title: "Ejemplo"
minutes: ${minutes ?? OWN_MINUTES}
intensity: low
objectives: []
---

${minutes === undefined ? OWN_ACTIVITY : ''}${text}`;
}

/** A small kit of which there is nothing to say. */
const KIT: Files = {
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
`,
  'contacts.yaml': `- {id: linea, institution: {es: "Institución"}, service: {es: "Línea"}, for: [legal], public: true, verified-on: 2026-01-01}
`,
  'glossary.yaml': '- {id: senal, term: {es: "señal"}, definition: {es: "Algo que invita a mirar mejor."}}\n',
  'references.yaml':
    '- {id: manual, title: {es: "Manual"}, organisation: {es: "Organización"}, year: 2020, kind: manual}\n',
  'CHANGELOG.md': '# Cambios\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
  'es/methodology/01-uso.md': '---\nid: uso\ntitle: "Cómo usar el kit"\n---\n\nLea primero la guía.\n',
  'es/modules/01-marco/index.md': '---\nid: marco\ntitle: "Marco"\n---\n',
  'es/modules/01-marco/01-base.md': `---
id: base
title: "Base"
minutes: 20
intensity: low
objectives:
  - {id: o1, level: apply, text: "Aplicar una señal a un caso"}
---

:::activity{#apertura minutes=20}
### Apertura
:::

::::question{#inicial objective=o1 use="pre post" source=manual}
¿Basta una señal?

- [ ] Sí
- [x] No
- [ ] Solo de noche

:::rationale
Se valoran en conjunto.
:::
::::
`,
  'es/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "Tarjeta"\n---\n\nEscuche primero.\n',
};

/** The files of the kit that an example stands for. */
export function filesOf(example: RuleExample): Files {
  return { ...KIT, [EXAMPLE_SESSION]: session(example), ...example.files };
}

/** 2026-03-02, in days since 1970: no example depends on the clock. */
export const TODAY = 20_514;

export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

const LISTS = loadLists(createMemoryHost(), ['es', 'en']);

/** Reads a kit from memory, as `relevo validate` does. */
export async function judge(
  files: Files,
  {
    rules,
    isRelease = false,
    since,
    pictures = {},
  }: {
    rules?: readonly Rule[];
    isRelease?: boolean;
    since?: HandedOver | undefined;
    pictures?: RuleExample['pictures'];
  } = {},
): Promise<Judged> {
  const bitmaps = Object.entries(pictures).map(([path, text]) => [
    `kit/${path}`,
    Buffer.from(text, 'base64'),
  ]);
  const host = createMemoryHost({ ...below('kit', files), ...Object.fromEntries(bitmaps) });
  const loaded = await loadKit('/work/kit', host);
  const parsed = parseKit(loaded.sources);
  const { kit, findings } = linkKit(parsed, loaded.findings);
  const lines = new Map(parsed.map((file) => [file.path, file.lines]));
  const context = { today: TODAY, lists: await LISTS, isRelease, since };
  return { diagnostics: validateKit(kit, findings, { ...(rules && { rules }), context }), lines };
}
