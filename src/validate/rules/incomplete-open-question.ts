import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';
import { missingIn } from '../open-questions.ts';

const asking = (attributes: string, text = '¿Atiende de noche?\n'): string =>
  `:::to-confirm{#horario ${attributes}}\n${text}:::\n`;

export const incompleteOpenQuestion: Rule = {
  id: 'incomplete-open-question',
  severity: 'warning',
  releaseSeverity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un bloque to-confirm sin pregunta, sin quién puede responderla o sin el día desde el que está abierta.',
      why: 'Una duda sin dueño ni fecha no la resuelve nadie: queda en el papel de un curso al otro.',
      fix: 'Escriba la pregunta dentro del bloque y complete who y since.',
    },
    en: {
      what: 'A to-confirm block without a question, without who can answer it, or without the day since when it is open.',
      why: 'Nobody settles a doubt that has no owner and no date: it stays on paper from course to course.',
      fix: 'Write the question inside the block, and complete who and since.',
    },
    fr: {
      what: 'Un bloc to-confirm sans question, sans qui peut y répondre ou sans le jour depuis lequel elle est ouverte.',
      why: 'Un doute sans responsable ni date, personne ne le lève : il reste sur le papier d’un cours à l’autre.',
      fix: 'Écrivez la question dans le bloc et complétez who et since.',
    },
  },
  examples: {
    // A complete question is still an open one, which another rule tells.
    good: [{ session: 'La línea atiende todo el día.\n' }],
    bad: [
      { session: asking('since=2026-01-20'), finds: ['incomplete-open-question.who'] },
      { session: asking('who="Institución"'), finds: ['incomplete-open-question.since'] },
      {
        session: asking('who="Institución" since=2026-01-20', ''),
        finds: ['incomplete-open-question.question'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const block of blocksNamed(body, 'to-confirm')) {
        for (const name of missingIn(block)) {
          yield issue(block.opening, `incomplete-open-question.${name}`);
        }
      }
    }
  },
};
