import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';

export const questionWithoutRationale: Rule = {
  id: 'question-without-rationale',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una pregunta que no explica por qué su respuesta es la correcta.',
      why: 'Quien corrige la prueba no la escribió: sin la razón no puede responder a quien reclama, ni enseñar con el error.',
      fix: 'Añada un bloque `rationale` dentro de la pregunta.',
    },
    en: {
      what: 'A question that does not explain why its answer is right.',
      why: 'Whoever marks the test did not write it: without the reason they cannot answer a complaint, nor teach from the error.',
      fix: 'Add a `rationale` block inside the question.',
    },
    fr: {
      what: 'Une question qui n’explique pas pourquoi sa réponse est la bonne.',
      why: 'Qui corrige le test ne l’a pas écrit : sans la raison, il ne peut répondre à qui conteste, ni enseigner par l’erreur.',
      fix: 'Ajoutez un bloc `rationale` dans la question.',
    },
  },
  examples: {
    good: [
      {
        session:
          '::::question{#basta objective=o1 use=practice}\n¿Basta una señal?\n\n- [ ] Sí\n- [x] No\n\n:::rationale\nSe valoran en conjunto.\n:::\n::::\n',
      },
    ],
    bad: [
      {
        session:
          ':::question{#basta objective=o1 use=practice}\n¿Basta una señal?\n\n- [ ] Sí\n- [x] No\n:::\n',
        finds: ['question-without-rationale.none'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const { children, opening, id } of blocksNamed(body, 'question')) {
        if (!blocksNamed(children, 'rationale').next().done) continue;
        yield issue(opening, 'question-without-rationale.none', { id: id ?? 'question' });
      }
    }
  },
};
