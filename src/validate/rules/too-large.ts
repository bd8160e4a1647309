import type { Rule } from '../../model/rule.ts';

export const tooLarge: Rule = {
  id: 'too-large',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Un archivo demasiado grande: un texto de más de 2 MB, o una imagen de más de 200 MB.',
      why: 'Nadie puede imprimirlo ni enviarlo con una conexión común.',
      fix: 'Divida el texto, o reduzca la imagen.',
    },
    en: {
      what: 'A file that is too large: a text of more than 2 MB, or a picture of more than 200 MB.',
      why: 'Nobody can print it, nor send it over a common connection.',
      fix: 'Split the text, or make the picture smaller.',
    },
    fr: {
      what: 'Un fichier trop grand : un texte de plus de 2 Mo, ou une image de plus de 200 Mo.',
      why: 'Personne ne peut l’imprimer ni l’envoyer avec une connexion ordinaire.',
      fix: 'Partagez le texte, ou réduisez l’image.',
    },
  },
  examples: {
    good: [{ session: 'Un texto de tamaño normal.\n' }],
    bad: [{ files: { 'NOTAS.md': 'Lo mismo una y otra vez. '.repeat(90_000) }, finds: ['too-large.file'] }],
  },
};
