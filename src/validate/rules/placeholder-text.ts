import type { Rule } from '../../model/rule.ts';
import { listsFor } from '../../model/word-lists.ts';
import { issue } from '../issue.ts';
import { beginsWith } from '../phrases.ts';
import { statedTexts } from '../stated-texts.ts';

const REFERENCE = (organisation: string) => ({
  'references.yaml': `- {id: manual, title: {es: "Manual"}, organisation: {es: "${organisation}"}, year: 2020, kind: manual}\n`,
});

export const placeholderText: Rule = {
  id: 'placeholder-text',
  severity: 'info',
  releaseSeverity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un dato que empieza como los de la plantilla: «Escriba aquí…».',
      why: 'La plantilla no sabe qué institución responde del kit ni de dónde sale lo que afirma. Así saldría impreso en la portada.',
      fix: 'Escriba el dato en lugar de ese texto, o quite la entrada si no hace falta. Mientras quede uno, no se publica.',
    },
    en: {
      what: 'A datum that begins as those of the template do: “Write here …”.',
      why: 'The template does not know which institution answers for the kit, nor where what it states comes from. It would be printed so on the cover.',
      fix: 'Write the datum instead of that text, or take the entry out where it is not needed. While one is left, nothing is released.',
    },
    fr: {
      what: 'Une donnée qui commence comme celles du modèle : « Écrivez ici… ».',
      why: 'Le modèle ne sait pas quelle institution répond du kit, ni d’où vient ce qu’il affirme. La couverture l’imprimerait tel quel.',
      fix: 'Écrivez la donnée à la place de ce texte, ou supprimez l’entrée si elle est inutile. Tant qu’il en reste une, on ne publie pas.',
    },
  },
  examples: {
    good: [
      { files: REFERENCE('Organización') },
      { session: 'Escriba aquí lo que observó.\n\n::lines{n=3}\n' },
    ],
    bad: [{ files: REFERENCE('Escriba aquí la organización'), finds: ['placeholder-text.data'] }],
  },
  // Not in running text: there the same words ask participants for their answer.
  *check(kit, { lists }) {
    for (const { language, text, place } of statedTexts(kit)) {
      if (!beginsWith(text, listsFor(lists, language)?.placeholder ?? [])) continue;
      yield issue(place, 'placeholder-text.data', { text });
    }
  },
};
