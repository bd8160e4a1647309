import type { Rule } from '../../model/rule.ts';
import { exampleSlide } from '../example-texts.ts';

/** Forty empty steps: little to read, much to set. */
const LINES = Array.from({ length: 40 }, () => '- …\n').join('');

export const slideOverflow: Rule = {
  id: 'slide-overflow',
  severity: 'error',
  found: 'laying-out',
  docs: {
    es: {
      what: 'Una diapositiva con más texto del que cabe, aun con la letra más pequeña del diseño.',
      why: 'Se imprime entera, pero con letra que no se lee desde el fondo de la sala ni en la hoja.',
      fix: 'Divídala en dos, o pase el detalle a las notas o al texto de la sesión.',
    },
    en: {
      what: 'A slide with more text than fits, even in the theme’s smallest type.',
      why: 'It is printed whole, but in type that cannot be read from the back of the room, nor on the sheet.',
      fix: 'Split it in two, or move the detail to the notes or to the text of the session.',
    },
    fr: {
      what: 'Une diapositive avec plus de texte qu’elle n’en peut tenir, même dans les plus petites lettres du modèle.',
      why: 'Elle s’imprime entière, mais en lettres qui ne se lisent ni du fond de la salle ni sur la feuille.',
      fix: 'Partagez-la en deux, ou passez le détail dans les notes ou dans le texte de la séance.',
    },
  },
  examples: {
    good: [{ session: exampleSlide('#senales', '- Se suman\n- No se cuentan\n') }],
    bad: [{ session: exampleSlide('#senales', LINES), finds: ['slide-overflow'] }],
  },
};
