import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

const PICTURE = { session: 'Mire ![tres pasos en una flecha](/assets/ruta.svg) aquí.\n' };

export const undeclaredMedium: Rule = {
  id: 'undeclared-medium',
  severity: 'warning',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una imagen que el kit muestra y que media.yaml no nombra: nadie sabe de quién es ni con qué licencia.',
      why: 'Quien recibe el kit lo copia y lo reparte: sin licencia ni créditos, con cada copia falta a alguien.',
      fix: 'Añádala a media.yaml con `file`, `title`, `license` y `credits`; si muestra personas, también `depicts` y `consent`.',
    },
    en: {
      what: 'A picture that the kit shows and media.yaml does not name: nobody knows whose it is or under which licence.',
      why: 'Whoever receives the kit copies and hands it on: without licence and credits, each copy wrongs somebody.',
      fix: 'Add it to media.yaml with `file`, `title`, `license` and `credits`; if it shows people, also `depicts` and `consent`.',
    },
    fr: {
      what: 'Une image que le kit montre et que media.yaml ne nomme pas : personne ne sait de qui elle est ni sous quelle licence.',
      why: 'Qui reçoit le kit le copie et le distribue : sans licence ni crédits, chaque copie fait tort à quelqu’un.',
      fix: 'Ajoutez-la à media.yaml avec `file`, `title`, `license` et `credits` ; si elle montre des personnes, aussi `depicts` et `consent`.',
    },
  },
  examples: {
    good: [{ ...PICTURE, files: exampleMedium() }],
    bad: [
      {
        ...PICTURE,
        files: { ...exampleMedium(), 'media.yaml': '[]\n' },
        finds: ['undeclared-medium.picture'],
      },
    ],
  },
  *check(kit) {
    const declared = new Set(kit.media.value.map(({ file }) => file));
    for (const { picture } of picturesOf(kit)) {
      const { path } = picture.target;
      const kind = kit.assets.get(path)?.kind ?? 'other';
      // Said once, where it is first shown. A file that is no picture has a finding of its own.
      if (kind === 'other' || declared.has(path) || kit.broken.some((each) => each.path === kit.media.path))
        continue;
      declared.add(path);
      yield issue(picture.place, 'undeclared-medium.picture', { path });
    }
  },
};
