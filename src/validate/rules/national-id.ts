import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { personalNumbersIn } from '../personal-numbers.ts';
import { writtenLines } from '../written-lines.ts';

export const nationalId: Rule = {
  id: 'national-id',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un número que tiene la forma del de un documento personal: DNI o RTN de Honduras, CUI de Guatemala, DUI de El Salvador, cédula de Nicaragua, CURP de México, o el que sigue a la palabra «pasaporte».',
      why: 'El kit se copia muchas veces: el número de una persona real no se puede volver a recoger.',
      fix: 'Bórrelo. Si hace falta un ejemplo, ponga equis en lugar de las cifras: XXXX-XXXX-XXXXX.',
    },
    en: {
      what: 'A number that has the form of one on a personal document: DNI or RTN of Honduras, CUI of Guatemala, DUI of El Salvador, cédula of Nicaragua, CURP of Mexico, or one that follows the word “passport”.',
      why: 'The kit is copied many times: the number of a real person cannot be gathered in again.',
      fix: 'Delete it. If an example is needed, write crosses in place of the digits: XXXX-XXXX-XXXXX.',
    },
    fr: {
      what: 'Un numéro qui a la forme de celui d’une pièce d’identité : DNI ou RTN du Honduras, CUI du Guatemala, DUI du Salvador, cédula du Nicaragua, CURP du Mexique, ou celui qui suit le mot « passeport ».',
      why: 'Le kit est copié bien des fois : le numéro d’une personne réelle ne peut plus être repris.',
      fix: 'Effacez-le. S’il faut un exemple, écrivez « numéro de DNI » ou mettez des X : XXXX-XXXX-XXXXX.',
    },
  },
  examples: {
    good: [
      { session: 'El DNI se escribe así: XXXX-XXXX-XXXXX. Código 2012-2020-12345.\n' },
      { session: 'Sin control que cuadre: 1000 00003 0101, 12345678-5. Pida el pasaporte 2 veces.\n' },
    ],
    bad: [
      { session: 'Su DNI es 0801-1990-12345.\n', finds: ['national-id.number'] },
      {
        session: 'RTN 08011990123456, CUI 1000 00002 0101 y DUI 12345678-4.\n',
        finds: Array(3).fill('national-id.number'),
      },
      {
        session: 'Cédula 001-010190-0000A, CURP XEXX010101HNEXXXA4.\n',
        finds: Array(2).fill('national-id.number'),
      },
      { session: 'Llevaba el pasaporte n.º E000000.\n', finds: ['national-id.number'] },
    ],
  },
  *check(kit) {
    for (const { path, number, text } of writtenLines(kit)) {
      for (const found of personalNumbersIn(text)) {
        const { document } = found;
        yield issue(placeInLine(path, number, found), 'national-id.number', { document });
      }
    }
  },
};
