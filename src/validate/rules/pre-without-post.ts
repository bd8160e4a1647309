import type { Rule } from '../../model/rule.ts';
import { attributePlace } from '../attribute-place.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { askedQuestions } from '../test-questions.ts';

export const preWithoutPost: Rule = {
  id: 'pre-without-post',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta de la prueba inicial que la prueba final no repite.',
      why: 'Sin la segunda medida no se sabe si el curso cambió algo en ese objetivo.',
      fix: 'Escriba `use="pre post"`, o quite `pre` si no es para la prueba.',
    },
    en: {
      what: 'A question of the pre-test that the post-test does not ask again.',
      why: 'Without the second measure nobody knows whether the course changed anything for that objective.',
      fix: 'Write `use="pre post"`, or take `pre` out if it is not for the test.',
    },
    fr: {
      what: 'Une question du test initial que le test final ne répète pas.',
      why: 'Sans la seconde mesure, on ne sait si le cours a changé quelque chose à cet objectif.',
      fix: 'Écrivez `use="pre post"`, ou ôtez `pre` si elle n’est pas pour le test.',
    },
  },
  examples: {
    good: [{ session: exampleQuestion({ use: 'pre post' }) }],
    bad: [{ session: exampleQuestion({ use: 'pre' }), finds: ['pre-without-post.use'] }],
  },
  *check(kit) {
    for (const { question } of askedQuestions(kit)) {
      const { use } = question.attributes;
      if (!use?.includes('pre') || use.includes('post')) continue;
      const place = attributePlace(kit, question, { name: 'use' });
      yield issue(place, 'pre-without-post.use', { id: question.id ?? 'question' });
    }
  },
};
