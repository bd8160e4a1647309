import type { Rule } from '../../model/rule.ts';
import { exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { type AskedQuestion, ENOUGH_QUESTIONS, optionText, testsOf } from '../test-questions.ts';

/** Share of the questions above which the longest option is worth guessing. */
const HABIT = 0.7;

function hasLongestKey({ options }: AskedQuestion): boolean {
  const right = options.find(({ checked }) => checked === true);
  const others = options.filter((option) => option !== right);
  const length = right ? optionText(right).length : 0;
  return others.every((option) => optionText(option).length < length);
}

function questions(longest: boolean): string {
  const ids = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];
  const right = longest ? 'Mirar con cuidado y consultar a quien compete' : 'Mirar y consultar';
  return ids
    .map((id, at) => {
      const wrong = ['Esperar a ver otra señal', 'Preguntar por los hechos', 'Avisar a la familia'];
      const options = [...wrong.slice(0, at % 4), right, ...wrong.slice(at % 4)];
      return exampleQuestion({ id, use: 'pre post', options, key: at % 4 });
    })
    .join('\n');
}

export const longestKey: Rule = {
  id: 'longest-key',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Una prueba en que la respuesta correcta es casi siempre la opción más larga.',
      why: 'Quien lo nota aprueba sin saber, y la diferencia entre la prueba inicial y la final deja de medir el curso.',
      fix: 'Acorte las respuestas correctas, o dé a las otras opciones el mismo detalle.',
    },
    en: {
      what: 'A test in which the right answer is nearly always the longest option.',
      why: 'Whoever notices passes without knowing, and the difference between pre- and post-test no longer measures the course.',
      fix: 'Shorten the right answers, or give the other options as much detail.',
    },
    fr: {
      what: 'Un test où la bonne réponse est presque toujours l’option la plus longue.',
      why: 'Qui le remarque réussit sans savoir, et l’écart entre le test initial et le final ne mesure plus le cours.',
      fix: 'Raccourcissez les bonnes réponses, ou donnez aux autres options autant de détail.',
    },
  },
  examples: {
    good: [{ session: questions(false) }],
    bad: [{ session: questions(true), finds: ['longest-key.habit'] }],
  },
  *check(kit) {
    for (const test of testsOf(kit)) {
      const longest = test.filter(hasLongestKey);
      const [first] = longest;
      if (!first || test.length < ENOUGH_QUESTIONS || longest.length <= test.length * HABIT) continue;
      const values = { count: longest.length, all: test.length };
      yield issue(first.question.opening, 'longest-key.habit', values);
    }
  },
};
