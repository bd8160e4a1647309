import type { Rule } from '../../model/rule.ts';

export const frontMatterLanguage: Rule = {
  id: 'front-matter-language',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Los datos al comienzo de una página no están en YAML.',
      why: 'Otros lenguajes permiten ejecutar código con solo abrir un kit ajeno; Relevo nunca los lee.',
      fix: 'Deje la primera línea en `---`, sin nada más, y escriba los datos en YAML.',
    },
    en: {
      what: 'The data at the top of a page are not YAML.',
      why: 'Other languages can run code as soon as a stranger’s kit is opened; Relevo never reads them.',
      fix: 'Leave the first line as `---` with nothing after it, and write the data in YAML.',
    },
    fr: {
      what: 'Les données au début d’une page ne sont pas en YAML.',
      why: 'D’autres langages permettent d’exécuter du code rien qu’en ouvrant le kit d’autrui ; Relevo ne les lit jamais.',
      fix: 'Laissez la première ligne à `---`, sans rien d’autre, et écrivez les données en YAML.',
    },
  },
  examples: {
    good: [{ files: { 'es/aids/02-otra.md': '---\nid: otra\ntitle: "Otra ficha"\n---\n\nEscuche.\n' } }],
    bad: [
      {
        files: { 'es/aids/02-otra.md': '---js\nmodule.exports = { id: "otra" };\n---\n\nEscuche.\n' },
        finds: ['front-matter-language.other'],
      },
    ],
  },
};
