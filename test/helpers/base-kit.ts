/** Files of a small valid kit, by path, for tests that lay something over it. */
const BASE_KIT: Readonly<Record<string, string>> = {
  'kit.yaml': `format: 1
id: prueba
version: 1.0.0
title: {es: "Kit de prueba"}
languages: [es]
paper: letter
maturity: draft
license: CC0-1.0
seed: 7
audiences:
  policia:
    title: {es: "Policía"}
    level: participant
    sectors: [police]
    track: in-service
    days:
      - start: "08:00"
        end: "09:15"
        plan:
          - session: marco/sesion
          - break: 15
`,
  'contacts.yaml': `- id: linea
  institution: {es: "Institución"}
  service: {es: "Línea de orientación"}
  phone: "000"
  for: [trafficking]
  public: true
  source: manual
  verified-on: 2026-01-01
`,
  'glossary.yaml': `- id: senal
  term: {es: "señal"}
  definition: {es: "Algo que invita a mirar mejor."}
`,
  'references.yaml': `- id: manual
  title: {es: "Manual"}
  organisation: {es: "Organización"}
  year: 2020
  kind: manual
`,
  'media.yaml': '[]\n',
  'CHANGELOG.md': '# Cambios\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
  'es/methodology/01-uso.md': '---\nid: uso\ntitle: "Cómo usar el kit"\n---\n\nLea primero la guía.\n',
  'es/modules/01-marco/index.md':
    '---\nid: marco\ntitle: "Marco"\nsummary: "Lo básico."\n---\n\nUn módulo.\n',
  'es/modules/01-marco/01-sesion.md': session(''),
  'es/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "Tarjeta"\npublic: true\n---\n\nEscuche primero.\n',
};

/** The base kit's session of 60 minutes, with something more at its end. */
function session(more: string): string {
  return `---
id: sesion
title: "Sesión"
minutes: 60
intensity: low
objectives:
  - {id: o1, level: apply, text: "Aplicar una señal a un caso"}
---

Una :term[señal] no basta. Ver :ref[manual] y :contact[linea].

::::slide{#lamina}
## Una señal
- Se suma a otras

:::notes
Pregunte primero.
:::
::::

:::activity{#dialogo kind=discussion minutes=60 group=pairs}
### Diálogo

1. :min[20] Piensen.
2. :min[40] Compartan.
:::

::::question{#p1 objective=o1 use="pre post practice" source=manual}
¿Basta una señal?

- [ ] Sí
- [x] No
- [ ] Solo si es grave

:::rationale
Se valoran en conjunto.
:::
::::

${more}`;
}

/** The base kit with its session extended, and other files laid over it. */
export function kitWith(
  more: string,
  files: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { ...BASE_KIT, 'es/modules/01-marco/01-sesion.md': session(more), ...files };
}

/** The same files below a folder. */
export function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
