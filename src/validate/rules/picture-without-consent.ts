import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';

export const pictureWithoutConsent: Rule = {
  id: 'picture-without-consent',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una foto o un video que muestra personas (`depicts`), sin constancia de su consentimiento.',
      why: 'Aparecer en un kit sobre trata puede marcar a alguien para siempre, aunque la foto sea de otra cosa.',
      fix: 'Escriba `depicts` y `consent` en media.yaml. De niñas y niños no use fotos: use dibujos o siluetas.',
    },
    en: {
      what: 'A photo or film that shows people (`depicts`), without a record of their consent.',
      why: 'To appear in a kit about trafficking can mark somebody for ever, even if the photo was of something else.',
      fix: 'Write `depicts` and `consent` in media.yaml. Of children use no photos: use drawings or silhouettes.',
    },
    fr: {
      what: 'Une photo ou une vidéo qui montre des personnes (`depicts`), sans trace de leur consentement.',
      why: 'Paraître dans un kit sur la traite peut marquer quelqu’un pour toujours, même si la photo parle d’autre chose.',
      fix: 'Écrivez `depicts` et `consent` dans media.yaml. D’enfants, n’employez pas de photos : prenez des dessins ou des silhouettes.',
    },
  },
  examples: {
    good: [{ files: exampleMedium('ruta.svg', ', depicts: adults, consent: not-applicable') }],
    bad: [
      {
        files: exampleMedium('ruta.svg', ', depicts: adults'),
        finds: ['picture-without-consent.people'],
      },
      {
        files: exampleMedium('ruta.svg', ', depicts: children, consent: documented'),
        finds: ['picture-without-consent.children'],
      },
    ],
  },
  *check(kit) {
    const { value, places, path } = kit.media;
    for (const [index, { id, depicts, consent }] of value.entries()) {
      const place = placeAt(places, `/${index}/depicts`, path);
      if (depicts === 'adults' && consent === undefined) {
        yield issue(place, 'picture-without-consent.people', { id });
      }
      if (depicts === 'children' && consent !== 'not-applicable') {
        yield issue(place, 'picture-without-consent.children', { id });
      }
    }
  },
};
