import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';

const LOGO = {
  'assets/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><path d="M0 30L15 0L30 30Z"/></svg>\n',
};

export const missingLogo: Rule = {
  id: 'missing-logo',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un logotipo de kit.yaml que no está en assets/, que no es una imagen, o que no tiene texto alternativo.',
      why: 'La portada saldría sin él, y quien escucha el documento no sabría de quién es.',
      fix: 'Ponga el archivo (SVG, PNG o JPEG) en assets/, y diga en `logo-alt` de qué institución es.',
    },
    en: {
      what: 'A logo of kit.yaml that is not in assets/, is no picture, or has no alternative text.',
      why: 'The cover would be printed without it, and whoever listens to the document would not know whose it is.',
      fix: 'Put the file (SVG, PNG or JPEG) into assets/, and say in `logo-alt` whose it is.',
    },
    fr: {
      what: 'Un logo de kit.yaml qui n’est pas dans assets/, qui n’est pas une image, ou qui n’a pas de texte de remplacement.',
      why: 'La couverture paraîtrait sans lui, et qui écoute le document ne saurait de qui il est.',
      fix: 'Mettez le fichier (SVG, PNG ou JPEG) dans assets/, et dites dans `logo-alt` de quelle institution il est.',
    },
  },
  examples: {
    good: [
      {
        files: {
          ...LOGO,
          ...exampleManifest({
            more: 'looks:\n  logo: assets/logo.svg\n  logo-alt: {es: "Institución de ejemplo"}\n',
          }),
        },
      },
    ],
    bad: [
      {
        files: exampleManifest({ more: 'looks: {logo: assets/logo.svg, logo-alt: {es: "Ejemplo"}}\n' }),
        finds: ['missing-logo.file'],
      },
      {
        files: { ...LOGO, ...exampleManifest({ more: 'looks: {logo: assets/logo.svg}\n' }) },
        finds: ['missing-logo.alt'],
      },
      {
        files: {
          'assets/logo.txt': 'Logotipo\n',
          ...exampleManifest({ more: 'looks: {logo: assets/logo.txt, logo-alt: {es: "Ejemplo"}}\n' }),
        },
        finds: ['missing-logo.kind'],
      },
    ],
  },
  *check({ manifest: { value, places, path }, assets }) {
    const { logo, 'logo-alt': alt } = value.looks ?? {};
    if (logo === undefined) return;
    const place = placeAt(places, '/looks/logo', path);
    const asset = assets.get(logo);
    if (!asset) yield issue(place, 'missing-logo.file', { path: logo });
    else if (asset.kind === 'other') yield issue(place, 'missing-logo.kind', { path: logo });
    const languages = value.languages.filter((language) => !alt?.[language]?.trim());
    if (languages.length > 0) yield issue(place, 'missing-logo.alt', { languages: languages.join(', ') });
  },
};
