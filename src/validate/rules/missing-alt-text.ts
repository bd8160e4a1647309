import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

const FILES = exampleMedium();

/** Does the text only repeat what the file is called? */
function isFileName(alt: string, path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  const text = alt.trim().toLowerCase();
  return text === name || text === name.replace(/\.[^.]+$/, '') || /^\S+\.(png|jpe?g|svg)$/.test(text);
}

export const missingAltText: Rule = {
  id: 'missing-alt-text',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una imagen sin un texto que diga lo que muestra.',
      why: 'Quien usa un lector de pantalla oye ese texto en lugar de la imagen; también sirve cuando la fotocopia sale oscura.',
      fix: 'Escriba entre los corchetes, en una frase, lo que la imagen enseña a este público.',
    },
    en: {
      what: 'A picture without a text that says what it shows.',
      why: 'Whoever uses a screen reader hears that text instead of the picture; it helps too when the photocopy is dark.',
      fix: 'Write between the brackets, in a sentence, what the picture tells this audience.',
    },
    fr: {
      what: 'Une image sans texte qui dise ce qu’elle montre.',
      why: 'Qui se sert d’un lecteur d’écran entend ce texte au lieu de l’image ; il sert aussi quand la photocopie est trop sombre.',
      fix: 'Écrivez entre les crochets, en une phrase, ce que l’image apprend à ce public.',
    },
  },
  examples: {
    good: [{ session: '![La ruta de derivación en tres pasos](/assets/ruta.svg)\n', files: FILES }],
    bad: [
      { session: '![](/assets/ruta.svg)\n', files: FILES, finds: ['missing-alt-text.nothing'] },
      {
        session: 'Mire ![ruta.svg](/assets/ruta.svg) aquí.\n',
        files: FILES,
        finds: ['missing-alt-text.file-name'],
      },
    ],
  },
  *check(kit) {
    for (const { picture } of picturesOf(kit)) {
      const { alt, target, place } = picture;
      if (alt.trim() === '') yield issue(place, 'missing-alt-text.nothing', { path: target.path });
      else if (isFileName(alt, target.path)) yield issue(place, 'missing-alt-text.file-name', { alt });
    }
  },
};
