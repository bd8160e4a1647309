import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

export const assetOutsideKit: Rule = {
  id: 'asset-outside-kit',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una imagen o un archivo que no está dentro de la carpeta assets/ del kit.',
      why: 'El kit se entrega completo a otra institución: lo que queda fuera de su carpeta no viaja con él.',
      fix: 'Copie el archivo a assets/ y nómbrelo desde la raíz del kit, por ejemplo /assets/ruta.svg. No use enlaces a carpetas.',
    },
    en: {
      what: 'A picture or a file that is not inside the kit’s assets/ folder.',
      why: 'The kit is handed over whole to another institution: what lies outside its folder does not travel with it.',
      fix: 'Copy the file to assets/ and name it from the kit’s root, for example /assets/route.svg. Do not link folders.',
    },
    fr: {
      what: 'Une image ou un fichier qui n’est pas dans le dossier assets/ du kit.',
      why: 'Le kit est remis entier à une autre institution : ce qui reste hors de son dossier ne part pas avec lui.',
      fix: 'Copiez le fichier dans assets/ et nommez-le depuis la racine du kit, par exemple /assets/ruta.svg. N’employez pas de liens vers des dossiers.',
    },
  },
  examples: {
    good: [
      {
        session: '![Tres pasos en una flecha](/assets/ruta.svg)\n',
        files: exampleMedium(),
      },
    ],
    bad: [
      {
        session: '![Tres pasos en una flecha](../../../../otro-kit/ruta.svg)\n',
        finds: ['asset-outside-kit.picture'],
      },
      { session: '![Tres pasos en una flecha]()\n', finds: ['asset-outside-kit.nothing'] },
    ],
  },
  *check(kit) {
    for (const { picture } of picturesOf(kit)) {
      const { kind, path } = picture.target;
      if (kind !== 'outside') continue;
      const name = path.split(/[/\\]/).at(-1) || 'ruta.svg';
      if (path === '') yield issue(picture.place, 'asset-outside-kit.nothing');
      else yield issue(picture.place, 'asset-outside-kit.picture', { path, name });
    }
  },
};
