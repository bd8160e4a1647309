import type { Rule } from '../../model/rule.ts';
import { exampleMedium, exampleSlide } from '../example-texts.ts';

const SLIDE = exampleSlide('#calle', '![Una calle con su parada de autobús](/assets/calle.png)\n');

/** A grey PNG of 24 × 16 pixels, in base64. */
const SMALL =
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAAAAAApT+BJAAAAKklEQVR4AXXBAQEAAAiAIPP/vAZ1IGGWnwQJEiRIkCBBggQJEiRIkCDhAGULAPQnMeqEAAAAAElFTkSuQmCC';

export const coarsePicture: Rule = {
  id: 'coarse-picture',
  severity: 'warning',
  found: 'laying-out',
  docs: {
    es: {
      what: 'Una foto que en una diapositiva quedaría con menos de 150 puntos por pulgada.',
      why: 'Se ve borrosa desde el fondo de la sala, y en la hoja no se distinguen caras ni letras. En las demás páginas Relevo la imprime más pequeña, nunca más borrosa.',
      fix: 'Busque el original, con tantos píxeles de ancho como dice la pista, o use un dibujo en SVG.',
    },
    en: {
      what: 'A photo that would have less than 150 dots to the inch on a slide.',
      why: 'It is blurred from the back of the room, and on the sheet neither faces nor letters can be told. On other pages Relevo prints it smaller, never more blurred.',
      fix: 'Look for the original, as many pixels wide as the hint says, or use a drawing in SVG.',
    },
    fr: {
      what: 'Une photo qui, sur une diapositive, aurait moins de 150 points par pouce.',
      why: 'Elle est floue du fond de la salle, et sur la feuille on ne distingue ni visages ni lettres. Sur les autres pages, Relevo l’imprime plus petite, jamais plus floue.',
      fix: 'Cherchez l’original, d’autant de pixels de large que le dit l’indication, ou employez un dessin en SVG.',
    },
  },
  examples: {
    good: [
      {
        session: exampleSlide('#ruta', '![La ruta, paso a paso](/assets/ruta.svg)\n'),
        files: exampleMedium(),
      },
    ],
    bad: [
      {
        session: SLIDE,
        files: { 'media.yaml': exampleMedium('calle.png')['media.yaml'] ?? '' },
        pictures: { 'assets/calle.png': SMALL },
        finds: ['coarse-picture'],
      },
    ],
  },
};
