import type { Rule } from '../../model/rule.ts';
import { listsFor } from '../../model/word-lists.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { phrasePattern } from '../phrases.ts';
import { writtenLines } from '../written-lines.ts';

/** A whole day, in figures or with the month as a word, soon after the words of birth. */
const DAY =
  /^[^.;\d]{0,20}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\s+de)?\s+\p{L}+(?:\s+de)?,?\s+\d{4}|\p{L}+\s+\d{1,2},?\s+\d{4})/u;

export const birthDate: Rule = {
  id: 'birth-date',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'La fecha de nacimiento completa de alguien.',
      why: 'Con el día, el municipio y un oficio se reconoce a una persona, aunque el caso no dé su nombre.',
      fix: 'Escriba solo la edad, o una franja: «de 16 años», «entre 25 y 34 años».',
    },
    en: {
      what: 'Somebody’s full date of birth.',
      why: 'With the day, the municipality and a job a person can be recognised, even when the case gives no name.',
      fix: 'Write the age alone, or a band: “aged 16”, “between 25 and 34”.',
    },
    fr: {
      what: 'La date de naissance complète de quelqu’un.',
      why: 'Avec le jour, la commune et un métier, on reconnaît une personne, même si le cas tait son nom.',
      fix: 'N’écrivez que l’âge, ou une tranche : « de 16 ans », « entre 25 et 34 ans ».',
    },
  },
  examples: {
    good: [{ session: 'La Persona A tiene 16 años. Fecha de nacimiento: no se pide.\n' }],
    bad: [
      { session: 'La Persona A nació el 3 de mayo de 2009.\n', finds: ['birth-date.day'] },
      { session: 'Fecha de nacimiento: 03/05/2009.\n', finds: ['birth-date.day'] },
    ],
  },
  *check(kit, { lists }) {
    for (const { path, number, text, language } of writtenLines(kit)) {
      const words = phrasePattern(listsFor(lists, language)?.birth ?? []).exec(text);
      const day = words && DAY.exec(text.slice(words.index + words[0].length));
      if (!day) continue;
      const found = { index: words.index, 0: `${words[0]}${day[0]}` };
      yield issue(placeInLine(path, number, found), 'birth-date.day');
    }
  },
};
