import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { writtenLines } from '../written-lines.ts';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}])/giu;
/** Names that RFC 2606 keeps for examples. */
const RESERVED = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid)$/i;

export const emailInProse: Rule = {
  id: 'email-in-prose',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una dirección de correo escrita en el texto del kit.',
      why: 'El correo de una persona es un dato personal, el de una oficina cambia con quien la atiende, y el papel no se corrige.',
      fix: 'Nombre la institución y su contacto, `:contact[…]`. En un ejemplo use nombre@example.org.',
    },
    en: {
      what: 'An e-mail address written in the kit’s text.',
      why: 'A person’s address is personal data, an office’s changes with whoever sits there, and paper is not corrected.',
      fix: 'Name the institution and its contact, `:contact[…]`. In an example use name@example.org.',
    },
    fr: {
      what: 'Une adresse électronique écrite dans le texte du kit.',
      why: 'L’adresse d’une personne est une donnée personnelle, celle d’un bureau change avec qui le tient, et le papier ne se corrige pas.',
      fix: 'Nommez l’institution et son contact, `:contact[…]`. Dans un exemple, employez nom@example.org.',
    },
  },
  examples: {
    good: [{ session: 'Un correo tiene la forma nombre@example.org.\n' }],
    bad: [{ session: 'Escriba a maria.lopez@correo.hn.\n', finds: ['email-in-prose.address'] }],
  },
  *check(kit) {
    for (const { path, number, text } of writtenLines(kit)) {
      if (!text.includes('@')) continue;
      for (const found of text.matchAll(EMAIL)) {
        if (RESERVED.test(found[0])) continue;
        yield issue(placeInLine(path, number, found), 'email-in-prose.address', { address: found[0] });
      }
    }
  },
};
