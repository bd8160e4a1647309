import type { Rule } from '../../model/rule.ts';

export const missingGlyph: Rule = {
  id: 'missing-glyph',
  severity: 'error',
  found: 'laying-out',
  docs: {
    es: {
      what: 'Un carácter que ninguna de las letras del programa puede imprimir.',
      why: 'En el papel saldría un cuadro vacío, y quien usa un lector de pantalla no oiría nada.',
      fix: 'Cámbielo por palabras, o por un carácter de uso común: flechas y signos sí se imprimen, la mayoría de los emojis no.',
    },
    en: {
      what: 'A character that none of the program’s typefaces can print.',
      why: 'On paper it would be an empty box, and whoever uses a screen reader would hear nothing.',
      fix: 'Use words instead, or a common character: arrows and signs are printed, most emoji are not.',
    },
    fr: {
      what: 'Un caractère qu’aucune des polices du programme ne peut imprimer.',
      why: 'Sur le papier il y aurait un carré vide, et qui se sert d’un lecteur d’écran n’entendrait rien.',
      fix: 'Remplacez-le par des mots, ou par un caractère courant : flèches et signes s’impriment, la plupart des émojis non.',
    },
  },
  examples: {
    good: [{ session: 'Buen trabajo.\n' }],
    bad: [{ session: 'Buen trabajo 🎉\n', finds: ['missing-glyph'] }],
  },
};
