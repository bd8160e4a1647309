import type { Rule } from '../../model/rule.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { askedQuestions, isTested } from '../test-questions.ts';

export const questionWithoutSource: Rule = {
  id: 'question-without-source',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta de prueba que no dice de qué fuente sale su respuesta.',
      why: 'Cuando la ley o el manual cambian, solo la fuente dice qué preguntas hay que revisar.',
      fix: 'Añada `source=` con el identificador de una fuente de references.yaml.',
    },
    en: {
      what: 'A test question that does not say from which source its answer comes.',
      why: 'When the law or the manual changes, only the source tells which questions to look at again.',
      fix: 'Add `source=` with the id of a source in references.yaml.',
    },
    fr: {
      what: 'Une question de test qui ne dit pas de quelle source vient sa réponse.',
      why: 'Quand la loi ou le manuel change, seule la source dit quelles questions il faut revoir.',
      fix: 'Ajoutez `source=` avec l’identifiant d’une source de references.yaml.',
    },
  },
  examples: {
    good: [{ session: exampleQuestion({ use: 'pre post' }) }],
    bad: [
      { session: exampleQuestion({ use: 'pre post', source: '' }), finds: ['question-without-source.none'] },
    ],
  },
  *check(kit) {
    for (const asked of askedQuestions(kit)) {
      const { attributes, opening, id } = asked.question;
      if (!isTested(asked) || attributes.source !== undefined) continue;
      yield issue(opening, 'question-without-source.none', { id: id ?? 'question' });
    }
  },
};
