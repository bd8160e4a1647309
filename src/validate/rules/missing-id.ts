import type { Rule } from '../../model/rule.ts';
import { walkBlocks } from '../../model/walk.ts';
import { exampleSlide } from '../example-texts.ts';
import { idFrom } from '../id-from.ts';
import { issue } from '../issue.ts';
import { pagesOf } from '../kit-texts.ts';
import { titleOf } from '../title-of.ts';

const WITH_ID = ['activity', 'case', 'question', 'slide'];
const WORDS_OF_AN_ID = 4;

export const missingId: Rule = {
  id: 'missing-id',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una actividad, un caso, una pregunta o una diapositiva sin identificador.',
      why: 'El identificador une el bloque con sus traducciones, con los resultados de las pruebas y con la versión anterior del kit.',
      fix: 'Añada uno que no cambie aunque cambie el texto: `{#cuatro-estaciones}`.',
    },
    en: {
      what: 'An activity, a case, a question or a slide without an id.',
      why: 'The id joins the block with its translations, with test results and with the kit’s former version.',
      fix: 'Add one that stays when the text changes: `{#four-stations}`.',
    },
  },
  examples: {
    good: [{ session: exampleSlide('#una-senal') }],
    bad: [{ session: exampleSlide(''), finds: ['missing-id.block'] }],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) {
      for (const block of walkBlocks(body)) {
        if (block.type !== 'directive' || block.id || !WITH_ID.includes(block.name)) continue;
        const words = idFrom(titleOf(block)).split('-').slice(0, WORDS_OF_AN_ID).join('-');
        const example = words === '' || words === block.name ? `${block.name}-1` : words;
        yield issue(block.opening, 'missing-id.block', { block: block.name, example });
      }
    }
  },
};
