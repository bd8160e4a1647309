import type { DirectiveOf, ListItem } from '../../model/content.ts';
import { questionParts } from '../../model/question.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { openOnly } from '../audience-views.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';

function variantOf(options: readonly ListItem[], isMultiple: boolean): string | undefined {
  const correct = options.filter(({ checked }) => checked === true).length;
  if (options.length < 2) return 'too-few';
  if (options.some(({ checked }) => checked === undefined)) return 'unmarked';
  if (correct === 0) return 'none-correct';
  if (isMultiple) return correct < 2 ? 'one-correct' : undefined;
  return correct > 1 ? 'several-correct' : undefined;
}

function checkQuestion(question: DirectiveOf<'question'>): Issue | undefined {
  const { options } = questionParts({ ...question, children: openOnly(question.children) });
  const variant = variantOf(options, question.attributes.type === 'multiple');
  if (variant === undefined) return undefined;
  const correct = options.filter(({ checked }) => checked === true);
  const unmarked = options.find(({ checked }) => checked === undefined);
  const at = variant === 'several-correct' ? correct[1] : variant === 'unmarked' ? unmarked : undefined;
  const values = { id: question.id ?? 'question', n: options.length, correct: correct.length };
  return issue(at?.place ?? question.opening, `question-options.${variant}`, values);
}

function asking(options: string, attributes = ''): string {
  return `::::question{#basta objective=o1 use=practice${attributes}}
¿Basta una señal?

${options}
:::rationale
Se valoran en conjunto.
:::
::::
`;
}

export const questionOptions: Rule = {
  id: 'question-options',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta con menos de dos opciones, o sin el número debido de opciones correctas.',
      why: 'No se podría responder ni calificar, y la clave saldría vacía o con dos respuestas.',
      fix: 'Escriba las opciones como lista de casillas: `- [ ]` y una `- [x]`. Para varias correctas añada `type=multiple`.',
    },
    en: {
      what: 'A question with fewer than two options, or without the right number of correct ones.',
      why: 'It could be neither answered nor scored, and the key would be empty or hold two answers.',
      fix: 'Write the options as a task list: `- [ ]` and one `- [x]`. For several correct ones add `type=multiple`.',
    },
    fr: {
      what: 'Une question avec moins de deux options, ou sans le nombre voulu de bonnes options.',
      why: 'On ne pourrait ni y répondre ni la corriger, et la clé sortirait vide ou avec deux réponses.',
      fix: 'Écrivez les options en liste de cases : `- [ ]` et une `- [x]`. Pour plusieurs bonnes, ajoutez `type=multiple`.',
    },
  },
  examples: {
    good: [
      { session: asking('- [ ] Sí\n- [x] No\n') },
      { session: asking('- [x] Observar\n- [x] Derivar\n- [ ] Interrogar\n', ' type=multiple') },
    ],
    bad: [
      { session: asking('- [x] No\n'), finds: ['question-options.too-few'] },
      { session: asking('- Sí\n- No\n'), finds: ['question-options.unmarked'] },
      { session: asking('- [ ] Sí\n- [ ] No\n'), finds: ['question-options.none-correct'] },
      { session: asking('- [x] Sí\n- [x] No\n'), finds: ['question-options.several-correct'] },
      {
        session: asking('- [x] Observar\n- [ ] Interrogar\n', ' type=multiple'),
        finds: ['question-options.one-correct'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const question of blocksNamed(body, 'question')) {
        const found = checkQuestion(question);
        if (found) yield found;
      }
    }
  },
};
