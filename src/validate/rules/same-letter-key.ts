import type { Rule } from '../../model/rule.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { type AskedQuestion, ENOUGH_QUESTIONS, testsOf } from '../test-questions.ts';

/** Share of the questions above which one letter is worth guessing; by chance it would be a third or a quarter. */
const HABIT = 0.6;

function positionOfKey({ options }: AskedQuestion): number {
  return options.findIndex(({ checked }) => checked === true);
}

/** Questions by the place of their right option. */
function byPosition(test: readonly AskedQuestion[]): ReadonlyMap<number, readonly AskedQuestion[]> {
  const found = new Map<number, readonly AskedQuestion[]>();
  for (const asked of test) {
    const at = positionOfKey(asked);
    found.set(at, [...(found.get(at) ?? []), asked]);
  }
  return found;
}

function questions(keys: readonly number[]): string {
  return keys.map((key, at) => exampleQuestion({ id: `p${at + 1}`, use: 'pre post', key })).join('\n');
}

export const sameLetterKey: Rule = {
  id: 'same-letter-key',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Una prueba en que la respuesta correcta está casi siempre en la misma letra.',
      why: 'La clave se adivina, y quien copia no necesita leer.',
      fix: 'Cambie el orden de las opciones: que cada letra sea correcta más o menos las mismas veces.',
    },
    en: {
      what: 'A test in which the right answer nearly always has the same letter.',
      why: 'The key can be guessed, and whoever copies need not read.',
      fix: 'Change the order of the options: let each letter be right about as often.',
    },
    fr: {
      what: 'Un test où la bonne réponse est presque toujours à la même lettre.',
      why: 'La clé se devine, et qui copie n’a pas besoin de lire.',
      fix: 'Changez l’ordre des options : que chaque lettre soit la bonne à peu près aussi souvent.',
    },
  },
  examples: {
    good: [{ session: questions([0, 1, 2, 0, 1]) }],
    bad: [{ session: questions([1, 1, 1, 1, 0]), finds: ['same-letter-key.habit'] }],
  },
  *check(kit) {
    for (const test of testsOf(kit)) {
      if (test.length < ENOUGH_QUESTIONS) continue;
      for (const [at, same] of byPosition(test)) {
        const [first] = same;
        if (!first || same.length <= test.length * HABIT) continue;
        const values = { letter: String.fromCharCode(97 + at), count: same.length, all: test.length };
        yield issue(first.options[at]?.place ?? first.question.opening, 'same-letter-key.habit', values);
      }
    }
  },
};
