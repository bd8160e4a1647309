import type { Rule } from '../../model/rule.ts';
import { exampleMedium, exampleSlide } from '../example-texts.ts';

/** Three words in a drawing twice as high as wide. */
function drawing(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 600" width="300" height="600">
<text x="20" y="80" font-size="${size}">Escuchar sin prisa</text>
</svg>
`;
}

const SLIDE = exampleSlide('#pasos', '![El primer paso: escuchar sin prisa](/assets/pasos.svg)\n');
const media = exampleMedium('pasos.svg')['media.yaml'] ?? '';

export const smallLettering: Rule = {
  id: 'small-lettering',
  severity: 'warning',
  found: 'laying-out',
  docs: {
    es: {
      what: 'Un dibujo cuyas letras quedarían con menos de 20 puntos en una diapositiva, o con menos de 7 en una página.',
      why: 'Desde el fondo de la sala no se leen, y en una fotocopia las letras finas se cierran.',
      fix: 'Dibuje las letras más grandes y con menos palabras; un dibujo ancho y bajo se imprime más grande.',
    },
    en: {
      what: 'A drawing whose letters would have less than 20 points on a slide, or less than 7 on a page.',
      why: 'They cannot be read from the back of the room, and on a photocopy small letters fill in.',
      fix: 'Draw the letters larger and with fewer words; a drawing that is wide and low is printed larger.',
    },
    fr: {
      what: 'Un dessin dont les lettres auraient moins de 20 points sur une diapositive, ou moins de 7 sur une page.',
      why: 'Elles ne se lisent pas du fond de la salle, et sur une photocopie les petites lettres se bouchent.',
      fix: 'Dessinez les lettres plus grandes et avec moins de mots ; un dessin large et bas s’imprime plus grand.',
    },
  },
  examples: {
    good: [{ session: SLIDE, files: { 'media.yaml': media, 'assets/pasos.svg': drawing(48) } }],
    bad: [
      {
        session: SLIDE,
        files: { 'media.yaml': media, 'assets/pasos.svg': drawing(12) },
        finds: ['small-lettering'],
      },
    ],
  },
};
