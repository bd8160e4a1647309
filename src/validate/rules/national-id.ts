import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { writtenLines } from '../written-lines.ts';

/** Honduran DNI: municipality (18 departments), year of entry, number of the record; in groups or in one run. */
const DNI = /(?<![\d-])(?:0[1-9]|1[0-8])\d{2}([- ]?)(?:19|20)\d{2}\1\d{5}(?![\d-])/g;

export const nationalId: Rule = {
  id: 'national-id',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un número que tiene la forma de un DNI hondureño.',
      why: 'El kit se copia muchas veces: el número de una persona real no se puede volver a recoger.',
      fix: 'Bórrelo. Si hace falta un ejemplo, escriba «número de DNI» o ponga equis: XXXX-XXXX-XXXXX.',
    },
    en: {
      what: 'A number that has the form of a Honduran identity number.',
      why: 'The kit is copied many times: the number of a real person cannot be gathered in again.',
      fix: 'Delete it. If an example is needed, write “identity number”, or crosses: XXXX-XXXX-XXXXX.',
    },
    fr: {
      what: 'Un nombre qui a la forme d’un DNI du Honduras.',
      why: 'Le kit est copié bien des fois : le numéro d’une personne réelle ne peut plus être repris.',
      fix: 'Effacez-le. S’il faut un exemple, écrivez « numéro de DNI » ou mettez des X : XXXX-XXXX-XXXXX.',
    },
  },
  examples: {
    good: [{ session: 'El DNI se escribe así: XXXX-XXXX-XXXXX. Código 2012-2020-12345.\n' }],
    bad: [{ session: 'Su DNI es 0801-1990-12345.\n', finds: ['national-id.number'] }],
  },
  *check(kit) {
    for (const { path, number, text } of writtenLines(kit)) {
      for (const found of text.matchAll(DNI)) {
        yield issue(placeInLine(path, number, found), 'national-id.number');
      }
    }
  },
};
