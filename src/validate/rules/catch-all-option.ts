import type { Rule } from '../../model/rule.ts';
import { listsFor } from '../../model/word-lists.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { phrasePattern } from '../phrases.ts';
import { askedQuestions, optionText } from '../test-questions.ts';

export const catchAllOption: Rule = {
  id: 'catch-all-option',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una opción que remite a las otras: «todas las anteriores», «ninguna de las anteriores».',
      why: 'Quien reconoce dos aciertos ya sabe la respuesta sin leer el resto, y en la prueba final las opciones cambian de orden.',
      fix: 'Escriba una opción con contenido, o use `type=multiple` y marque todas las correctas.',
    },
    en: {
      what: 'An option that points to the others: “all of the above”, “none of the above”.',
      why: 'Whoever recognises two right options knows the answer without reading on, and in the post-test the options change places.',
      fix: 'Write an option that says something, or use `type=multiple` and mark every right one.',
    },
    fr: {
      what: 'Une option qui renvoie aux autres : « toutes les réponses précédentes », « aucune des réponses précédentes ».',
      why: 'Qui reconnaît deux bonnes réponses sait déjà, sans lire le reste ; et dans le test final, les options changent d’ordre.',
      fix: 'Écrivez une option qui dit quelque chose, ou employez `type=multiple` et cochez toutes les bonnes.',
    },
  },
  examples: {
    good: [{ session: exampleQuestion({}) }],
    bad: [
      {
        session: exampleQuestion({ options: ['Observar', 'Preguntar', 'Todas las anteriores'] }),
        finds: ['catch-all-option.text'],
      },
    ],
  },
  *check(kit, { lists }) {
    for (const { options, language } of askedQuestions(kit)) {
      const pattern = phrasePattern(listsFor(lists, language)?.['catch-all'] ?? []);
      for (const option of options) {
        const found = pattern.exec(optionText(option));
        if (found) yield issue(option.place, 'catch-all-option.text', { phrase: found[0] });
      }
    }
  },
};
