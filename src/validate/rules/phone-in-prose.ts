import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { inlinesIn, textsOf } from '../kit-texts.ts';
import { partPlace } from '../part-place.ts';

/** Eight digits as Honduras writes them, with or without its prefix; two years in a row (`2012-2020`) are no number. */
const LONG = /(?<!\d)(?:\+?504[ -]?)?(?!(?:19|20)\d\d[ –-]?(?:19|20)\d\d)[2389]\d{3}[ -]?\d{4}(?!\d)/g;
/** A short number after a word that announces one. */
const SHORT =
  /(?<=(?:l[ií]nea|tel[eé]fono|tel\.|llam[ea]r?\s+al|marque(?:\s+el)?|call|dial|phone|appelez(?:\s+le)?)\s+)\d{3}(?![\d.,]|\s*(?:%|min|lempiras))/gi;

function numbersIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(LONG), ...text.matchAll(SHORT)];
}

export const phoneInProse: Rule = {
  id: 'phone-in-prose',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un número de teléfono escrito en el texto y no como contacto.',
      why: 'Los números cambian varias veces al año: en contacts.yaml llevan fecha de verificación y se corrigen una sola vez.',
      fix: 'Añada el número a contacts.yaml y escriba `:contact[su-id]` en el texto.',
    },
    en: {
      what: 'A telephone number written in the text instead of as a contact.',
      why: 'Numbers change several times a year: in contacts.yaml they carry the day they were checked, and are corrected once.',
      fix: 'Add the number to contacts.yaml and write `:contact[its-id]` in the text.',
    },
    fr: {
      what: 'Un numéro de téléphone écrit dans le texte et non comme contact.',
      why: 'Les numéros changent plusieurs fois par an : dans contacts.yaml ils ont une date de vérification et ne se corrigent qu’une fois.',
      fix: 'Ajoutez le numéro à contacts.yaml et écrivez `:contact[son-id]` dans le texte.',
    },
  },
  examples: {
    good: [{ session: 'Llame a :contact[linea]. La ley cambió en el periodo 2012-2020.\n' }],
    bad: [
      { session: 'Llame al 2230-1111 a cualquier hora.\n', finds: ['phone-in-prose.number'] },
      {
        session: 'Llame al 145 o al 2230-1111.\n',
        finds: ['phone-in-prose.number', 'phone-in-prose.number'],
      },
    ],
  },
  *check(kit) {
    for (const { blocks } of textsOf(kit)) {
      for (const inline of inlinesIn(blocks)) {
        if (inline.type !== 'text') continue;
        for (const number of numbersIn(inline.value)) {
          yield issue(partPlace(inline, number), 'phone-in-prose.number', { number: number[0] });
        }
      }
    }
  },
};
