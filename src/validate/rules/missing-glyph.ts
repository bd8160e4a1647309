import type { Rule } from '../../model/rule.ts';

export const missingGlyph: Rule = {
  id: 'missing-glyph',
  severity: 'error',
  found: 'laying-out',
  docs: {
    es: {
      what: 'Un carácter que las letras del diseño no pueden imprimir.',
      why: 'En el papel saldría un cuadro vacío, y quien usa un lector de pantalla no oiría nada.',
      fix: 'Cámbielo por palabras, o por un carácter de uso común. Los emojis no se imprimen.',
    },
    en: {
      what: 'A character that the theme’s letters cannot print.',
      why: 'On paper it would be an empty box, and whoever uses a screen reader would hear nothing.',
      fix: 'Use words instead, or a common character. Emoji are not printed.',
    },
  },
  examples: {
    good: [{ session: 'Buen trabajo.\n' }],
    bad: [{ session: 'Buen trabajo 🎉\n', finds: ['missing-glyph'] }],
  },
};
