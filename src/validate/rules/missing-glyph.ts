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
  },
  examples: {
    good: [{ session: 'Buen trabajo.\n' }],
    bad: [{ session: 'Buen trabajo 🎉\n', finds: ['missing-glyph'] }],
  },
};
