import type { Rule } from '../../model/rule.ts';
import { listsFor } from '../../model/word-lists.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { phrasePattern } from '../phrases.ts';
import { writtenLines } from '../written-lines.ts';

/** After a word of address comes a name or a number: `colonia Kennedy`, `calle 5`. */
const NAMED = /^\s*(?:\p{Lu}\p{Ll}|#?\d|n[.º°o])/u;
/** How far from the shelter its address may stand, in letters. */
const NEAR = 100;

export const shelterAddress: Rule = {
  id: 'shelter-address',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Lo que parece la dirección de un albergue o de una casa de protección.',
      why: 'Quien busca a una persona que escapó también puede leer el kit: esa dirección la pone en peligro de muerte.',
      fix: 'Bórrela. Escriba el contacto de la institución que asigna el lugar, nunca dónde queda.',
    },
    en: {
      what: 'What looks like the address of a shelter or a safe house.',
      why: 'Whoever is after a person that got away can read the kit too: the address puts her life in danger.',
      fix: 'Delete it. Write the contact of the institution that assigns the place, never where it is.',
    },
    fr: {
      what: 'Ce qui semble l’adresse d’un refuge ou d’une maison de protection.',
      why: 'Qui cherche une personne qui s’est enfuie peut lire le kit aussi : cette adresse la met en danger de mort.',
      fix: 'Effacez-la. Écrivez le contact de l’institution qui attribue le lieu, jamais où il se trouve.',
    },
  },
  examples: {
    good: [{ session: 'No se escriben direcciones de albergues ni la colonia en que están.\n' }],
    bad: [{ session: 'El albergue está en la colonia Las Flores.\n', finds: ['shelter-address.text'] }],
  },
  *check(kit, { lists }) {
    for (const { path, number, text, language } of writtenLines(kit)) {
      const own = listsFor(lists, language);
      const shelter = own && phrasePattern(own.shelter).exec(text);
      if (!shelter) continue;
      const after = text.slice(shelter.index + shelter[0].length).slice(0, NEAR);
      const address = phrasePattern(own.address).exec(after);
      if (!address || !NAMED.test(after.slice(address.index + address[0].length))) continue;
      const length = shelter[0].length + address.index + address[0].length;
      const found = { index: shelter.index, 0: text.slice(shelter.index, shelter.index + length) };
      yield issue(placeInLine(path, number, found), 'shelter-address.text');
    }
  },
};
