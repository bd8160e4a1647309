import type { Medium } from '../../model/data-files.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { daysSince } from '../fact-age.ts';
import { issue } from '../issue.ts';

/** Licences that say, in the words people use, that nobody else may share the file. */
const CLOSED = /all rights reserved|todos los derechos reservados|tous droits réservés|\bcopyright\b|©/i;

function isClosed({ license }: Medium): boolean {
  return CLOSED.test(license);
}

export const closedMedium: Rule = {
  id: 'closed-medium',
  severity: 'error',
  ages: true,
  found: 'checking',
  docs: {
    es: {
      what: 'Un archivo con `public: true` que su licencia no deja publicar, o cualquiera cuyo permiso ya venció.',
      why: 'Publicar lo ajeno sin permiso puede costarle el kit entero a la institución que lo entrega.',
      fix: 'Pida el permiso por escrito y anótelo en `license`, ponga `public: false`, o quite el archivo.',
    },
    en: {
      what: 'A file with `public: true` that its licence does not let one publish, or any whose permission has run out.',
      why: 'Publishing what belongs to others can cost the institution that hands it over the whole kit.',
      fix: 'Ask for permission in writing and note it in `license`, set `public: false`, or remove the file.',
    },
    fr: {
      what: 'Un fichier avec `public: true` que sa licence ne permet pas de publier, ou tout fichier dont l’autorisation a expiré.',
      why: 'Publier sans autorisation l’œuvre d’autrui peut coûter le kit entier à l’institution qui le remet.',
      fix: 'Demandez l’autorisation par écrit et notez-la dans `license`, mettez `public: false`, ou ôtez le fichier.',
    },
  },
  examples: {
    good: [{ files: exampleMedium('ruta.svg', ', expires: 2030-01-01') }],
    bad: [
      { files: exampleMedium('ruta.svg', ', expires: 2025-12-31'), finds: ['closed-medium.expired'] },
      {
        files: {
          'assets/ruta.txt': 'Guion.\n',
          'media.yaml':
            '- {id: guion, file: assets/ruta.txt, title: {es: "Guion"}, license: "Todos los derechos reservados", credits: "Otra institución", public: true}\n',
        },
        finds: ['closed-medium.license'],
      },
    ],
  },
  *check(kit, context) {
    const { value, places, path } = kit.media;
    for (const [index, medium] of value.entries()) {
      const { id, expires = '' } = medium;
      if (medium.public && isClosed(medium)) {
        yield issue(placeAt(places, `/${index}/public`, path), 'closed-medium.license', { id });
      }
      if ((daysSince(expires, kit, context) ?? 0) > 0) {
        yield issue(placeAt(places, `/${index}/expires`, path), 'closed-medium.expired', {
          id,
          day: expires,
        });
      }
    }
  },
};
