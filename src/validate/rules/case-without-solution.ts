import type { Block, Directive } from '../../model/content.ts';
import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { childBlocks, isBlock } from '../../model/walk.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';

/** Cases without a solution of their own, nor one in the activity that they belong to. */
function* unsolvedCases(blocks: readonly Block[], isSolved = false): Generator<Directive> {
  for (const block of blocks) {
    const holds = isBlock(block, 'case') || isBlock(block, 'activity');
    const solved = isSolved || (holds && !blocksNamed(block.children, 'solution').next().done);
    if (isBlock(block, 'case') && !solved) yield block;
    else yield* unsolvedCases(childBlocks(block), solved);
  }
}

export const caseWithoutSolution: Rule = {
  id: 'case-without-solution',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un caso que no trae solución para quien facilita.',
      why: 'Quien facilita por primera vez necesita saber a qué respuesta llegar; si no, cada réplica enseña otra cosa.',
      fix: 'Añada un bloque `solution` dentro del caso, o dentro de la actividad en que se trabaja.',
    },
    en: {
      what: 'A case that brings no solution for the trainer.',
      why: 'A first-time trainer must know which answer to reach; otherwise every replication teaches something else.',
      fix: 'Add a `solution` block inside the case, or inside the activity that works on it.',
    },
    fr: {
      what: 'Un cas sans solution pour qui anime.',
      why: 'Qui anime pour la première fois doit savoir à quelle réponse arriver ; sinon, chaque réplique du cours enseigne autre chose.',
      fix: 'Ajoutez un bloc `solution` dans le cas, ou dans l’activité où on le travaille.',
    },
  },
  examples: {
    good: [
      {
        session:
          '::::case{#caso-hotel}\n### El hotel\nUna persona espera frente a un hotel.\n\n:::solution\nSe observan tres señales.\n:::\n::::\n',
      },
    ],
    bad: [
      {
        session: ':::case{#caso-hotel}\n### El hotel\nUna persona espera frente a un hotel.\n:::\n',
        finds: ['case-without-solution.none'],
      },
    ],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const block of unsolvedCases(body)) {
        yield issue(block.opening, 'case-without-solution.none', { title: titleOf(block) });
      }
    }
  },
};
