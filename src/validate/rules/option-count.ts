import type { Rule } from '../../model/rule.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { askedQuestions, isTested } from '../test-questions.ts';

const FEWEST = 3;
const MOST = 5;

export const optionCount: Rule = {
  id: 'option-count',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta de prueba con menos de tres opciones, o cualquiera con más de cinco.',
      why: 'Con dos opciones se acierta la mitad de las veces sin saber nada; con más de cinco se mide la paciencia.',
      fix: 'Deje de tres a cinco opciones, todas posibles para quien no sabe la respuesta.',
    },
    en: {
      what: 'A test question with fewer than three options, or any question with more than five.',
      why: 'With two options half of the guesses are right; with more than five one measures patience.',
      fix: 'Keep three to five options, each of them likely for somebody who does not know the answer.',
    },
    fr: {
      what: 'Une question de test avec moins de trois options, ou toute question avec plus de cinq.',
      why: 'Avec deux options on trouve une fois sur deux sans rien savoir ; avec plus de cinq on mesure la patience.',
      fix: 'Laissez de trois à cinq options, toutes possibles pour qui ne sait pas la réponse.',
    },
  },
  examples: {
    good: [{ session: exampleQuestion({ use: 'pre post' }) }],
    bad: [
      {
        session: exampleQuestion({ use: 'pre post', options: ['Sí', 'No'] }),
        finds: ['option-count.few'],
      },
      {
        session: exampleQuestion({
          options: ['Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Ninguna cifra fija'],
        }),
        finds: ['option-count.many'],
      },
    ],
  },
  *check(kit) {
    for (const asked of askedQuestions(kit)) {
      const { question, options } = asked;
      const n = options.length;
      const values = { id: question.id ?? 'question', n, fewest: FEWEST, most: MOST };
      // Of a question with one option or none another rule speaks.
      if (n === 2 && isTested(asked)) yield issue(question.opening, 'option-count.few', values);
      if (n > MOST) yield issue(options[MOST]?.place ?? question.opening, 'option-count.many', values);
    }
  },
};
