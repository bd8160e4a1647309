import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleContact } from '../example-texts.ts';
import { issue } from '../issue.ts';

export const unverifiedContact: Rule = {
  id: 'unverified-contact',
  severity: 'info',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un contacto sin `verified-on`: nadie ha dicho qué día lo comprobó.',
      why: 'En papel se lee «por confirmar». Quien llame a un número que nadie probó puede quedarse sin respuesta el día que la necesita.',
      fix: 'Llame, corrija lo que haga falta y escriba en `verified-on` el día de la llamada. Sin ese día no se publica.',
    },
    en: {
      what: 'A contact without `verified-on`: nobody has said on which day they checked it.',
      why: 'On paper it reads “to be confirmed”. Whoever calls a number that nobody tried may get no answer on the day they need one.',
      fix: 'Call, correct what is wrong, and write the day of the call in `verified-on`. Without that day nothing is released.',
    },
    fr: {
      what: 'Un contact sans `verified-on` : personne n’a dit quel jour il l’a vérifié.',
      why: 'Sur le papier, on lit « à confirmer ». Qui appelle un numéro que personne n’a essayé peut rester sans réponse le jour où il en a besoin.',
      fix: 'Appelez, corrigez ce qu’il faut et écrivez dans `verified-on` le jour de l’appel. Sans ce jour, on ne publie pas.',
    },
  },
  examples: {
    good: [{ files: exampleContact('2026-02-20') }],
    bad: [{ files: exampleContact(), finds: ['unverified-contact.contact'] }],
  },
  // What of a contact is marked as to be confirmed is found as that.
  *check({ contacts: { value, places, path } }) {
    for (const [index, { id, 'verified-on': day, 'to-confirm': asked }] of value.entries()) {
      if (day !== undefined || asked !== undefined) continue;
      yield issue(placeAt(places, `/${index}/id`, path), 'unverified-contact.contact', { name: id });
    }
  },
};
