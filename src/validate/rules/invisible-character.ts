import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { placeInLine } from '../part-place.ts';
import { writtenLines } from '../written-lines.ts';

/**
 * Characters that nobody sees: those that turn the direction of writing (Unicode TR 9), and those of format, of width
 * zero. The joiners stay, as some scripts and emoji need them between letters.
 */
const TURNING = /\p{Bidi_Control}/u;
const HIDDEN =
  /\p{Bidi_Control}|(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\ufe0f)(?:\u200c|\u200d)|\u00ad|\u180e|\u200b|[\u2060-\u2064]|\ufeff|[\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un carácter que no se ve: de ancho cero, de formato, o que cambia la dirección de la escritura.',
      why: 'Llega al copiar de un PDF o de una página; parte palabras en dos para el buscador, y puede hacer leer otra cosa de lo escrito.',
      fix: 'Borre la palabra que señala el informe y vuelva a escribirla.',
    },
    en: {
      what: 'A character that nobody sees: of width zero, of format, or one that turns the direction of writing.',
      why: 'It comes with copying from a PDF or a page; it splits words for a search, and can make people read something else than is written.',
      fix: 'Delete the word that the report shows and type it again.',
    },
    fr: {
      what: 'Un caractère qui ne se voit pas : de largeur nulle, de mise en forme, ou qui change le sens de l’écriture.',
      why: 'Il arrive en copiant d’un PDF ou d’une page ; il coupe des mots en deux pour la recherche, et peut faire lire autre chose que ce qui est écrit.',
      fix: 'Effacez le mot que signale le rapport et tapez-le de nouveau.',
    },
  },
  examples: {
    good: [{ session: 'Una señal no basta. 👩‍🏫\n' }],
    bad: [
      { session: 'Una se\u200bñal no basta.\n', finds: ['invisible-character.hidden'] },
      { session: 'Una \u202eseñal\u202c no basta.\n', finds: ['invisible-character.turning'] },
    ],
  },
  *check(kit) {
    for (const { path, number, text } of writtenLines(kit)) {
      // One finding a line: whoever mends the first sees the others.
      const [found] = text.matchAll(HIDDEN);
      // A byte order mark begins a file, and is no letter of it.
      if (!found || (number === 1 && found.index === 0 && found[0] === '\ufeff')) continue;
      const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const variant = TURNING.test(found[0]) ? 'turning' : 'hidden';
      yield issue(placeInLine(path, number, found), `invisible-character.${variant}`, { code: `U+${code}` });
    }
  },
};
