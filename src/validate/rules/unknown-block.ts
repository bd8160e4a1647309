import { nearestName } from '../../lib/nearest.ts';
import type { Rule } from '../../model/rule.ts';
import { BLOCK_NAMES } from '../../model/visibility.ts';
import { issue } from '../issue.ts';
import { blocksIn, textsOf } from '../kit-texts.ts';

export const unknownBlock: Rule = {
  id: 'unknown-block',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un bloque cuyo nombre no existe en el formato del kit.',
      why: 'No se sabe quién puede verlo, así que no se imprime para nadie.',
      fix: 'Corrija el nombre. La pista dice el más parecido, o todos los que hay.',
    },
    en: {
      what: 'A block whose name the kit format does not have.',
      why: 'Nobody knows who may see it, so it is printed for no one.',
      fix: 'Correct the name. The hint gives the nearest, or all there are.',
    },
    fr: {
      what: 'Un bloc dont le nom n’existe pas dans le format du kit.',
      why: 'On ne sait qui peut le voir, aussi ne s’imprime-t-il pour personne.',
      fix: 'Corrigez le nom. L’indication donne le plus proche, ou tous ceux qui existent.',
    },
  },
  examples: {
    good: [{ session: ':::keypoints\n- Una señal no basta.\n:::\n' }],
    bad: [
      { session: ':::keypoint\n- Una señal no basta.\n:::\n', finds: ['unknown-block.near'] },
      { session: ':::recuadro\nUna señal no basta.\n:::\n', finds: ['unknown-block.other'] },
    ],
  },
  *check(kit) {
    for (const { blocks } of textsOf(kit)) {
      for (const block of blocksIn(blocks)) {
        if (block.type !== 'unknown') continue;
        const { name, opening } = block;
        const nearest = nearestName(name, BLOCK_NAMES);
        yield nearest === undefined
          ? issue(opening, 'unknown-block.other', { name, all: BLOCK_NAMES.join(', ') })
          : issue(opening, 'unknown-block.near', { name, nearest });
      }
    }
  },
};
