import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

/** An address may be a whole picture in letters. */
const LONGEST = 60;

export const remoteImage: Rule = {
  id: 'remote-image',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una imagen que está en internet.',
      why: 'El kit se imprime sin conexión y por muchos años: la dirección puede cambiar, y la licencia de la imagen no se conoce.',
      fix: 'Si su licencia lo permite, descárguela a assets/ y anote su licencia y sus créditos en media.yaml.',
    },
    en: {
      what: 'A picture that is on the internet.',
      why: 'The kit is printed offline and for many years: the address may change, and the picture’s licence is not known.',
      fix: 'If its licence allows, download it to assets/ and note its licence and credits in media.yaml.',
    },
    fr: {
      what: 'Une image qui est sur internet.',
      why: 'Le kit s’imprime sans connexion et pendant des années : l’adresse peut changer, et la licence de l’image n’est pas connue.',
      fix: 'Si sa licence le permet, téléchargez-la dans assets/ et notez sa licence et ses crédits dans media.yaml.',
    },
  },
  examples: {
    good: [{ session: 'La ruta está en [la página del manual](https://example.org/manual).\n' }],
    bad: [
      {
        session: '![La ruta en tres pasos](https://example.org/ruta.png)\n',
        finds: ['remote-image.address'],
      },
    ],
  },
  *check(kit) {
    for (const { picture } of picturesOf(kit)) {
      const { kind, path } = picture.target;
      if (kind !== 'remote') continue;
      const address = path.length > LONGEST ? `${path.slice(0, LONGEST)}…` : path;
      yield issue(picture.place, 'remote-image.address', { address });
    }
  },
};
