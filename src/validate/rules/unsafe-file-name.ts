import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 5H9"/></svg>\n';
const record = (id: string, file: string): string =>
  `- {id: ${id}, file: assets/${file}, title: {es: "Mapa"}, license: CC0-1.0, credits: "Equipo", public: false}\n`;

export const unsafeFileName: Rule = {
  id: 'unsafe-file-name',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Un nombre de archivo que no sirve en todas las computadoras.',
      why: 'El kit se abre en Windows, macOS y Linux: un archivo con ese nombre se perdería al copiarlo.',
      fix: 'Use letras, números, guiones y puntos, y no repita un nombre cambiando solo las mayúsculas.',
    },
    en: {
      what: 'A file name that does not work on every computer.',
      why: 'The kit is opened on Windows, macOS and Linux: a file of that name would be lost in copying.',
      fix: 'Use letters, digits, hyphens and dots, and do not repeat a name with other capitals.',
    },
    fr: {
      what: 'Un nom de fichier qui ne sert pas sur tous les ordinateurs.',
      why: 'Le kit s’ouvre sous Windows, macOS et Linux : un fichier de ce nom se perdrait à la copie.',
      fix: 'Employez des lettres, des chiffres, des traits d’union et des points, et ne répétez pas un nom en n’y changeant que les majuscules.',
    },
  },
  examples: {
    good: [{ files: exampleMedium('mapa-municipal.svg') }],
    bad: [
      { files: { 'assets/con.svg': DRAWING }, finds: ['unsafe-file-name.reserved'] },
      { files: { 'assets/al-100%.svg': DRAWING }, finds: ['unsafe-file-name.percent'] },
      {
        session: '![Un mapa](/assets/Mapa.svg)\n',
        files: {
          'assets/mapa.svg': DRAWING,
          'assets/Mapa.svg': DRAWING,
          'media.yaml': record('uno', 'mapa.svg') + record('otro', 'Mapa.svg'),
        },
        finds: ['unsafe-file-name.twin'],
      },
    ],
  },
};
