import { startOf } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest, exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';

const MEGABYTE = 1_000_000;
/** A zip larger than this does not pass as an e-mail attachment, nor over a slow connection. */
const BUDGET = 25;

const TEXT = { 'assets/ruta.txt': 'Una señal no basta. '.repeat(60_000) };
const LISTED = {
  'media.yaml': (exampleMedium()['media.yaml'] ?? '').replace('ruta.svg', 'ruta.txt'),
};

export const heavyAssets: Rule = {
  id: 'heavy-assets',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Imágenes y videos que juntos pasan de 25 MB, o de lo que diga `limits` en kit.yaml.',
      why: 'El paquete no pasaría por correo ni por mensajería, y con señal lenta no termina de bajar.',
      fix: 'Reduzca las imágenes, o entregue los videos aparte, en una memoria USB.',
    },
    en: {
      what: 'Pictures and films that are more than 25 MB together, or more than `limits` in kit.yaml says.',
      why: 'The bundle would not pass by e-mail or messenger, and over a slow connection never finishes.',
      fix: 'Make the pictures smaller, or hand over the films apart, on a USB stick.',
    },
    fr: {
      what: 'Des images et des vidéos qui font ensemble plus de 25 Mo, ou plus que ce que dit `limits` dans kit.yaml.',
      why: 'Le paquet ne passerait ni par courriel ni par messagerie, et sur un réseau lent il ne finit pas d’arriver.',
      fix: 'Réduisez les images, ou remettez les vidéos à part, sur une clé USB.',
    },
  },
  examples: {
    good: [{ files: { ...TEXT, ...LISTED } }],
    bad: [
      {
        files: { ...TEXT, ...LISTED, ...exampleManifest({ more: 'limits: {assets-mb: 1}\n' }) },
        finds: ['heavy-assets.sum'],
      },
    ],
  },
  *check(kit) {
    const budget = kit.manifest.value.limits?.['assets-mb'] ?? BUDGET;
    const sum = [...kit.assets.values()].reduce((bytes, asset) => bytes + asset.size, 0);
    if (sum <= budget * MEGABYTE) return;
    const largest = [...kit.assets.values()].sort((a, b) => b.size - a.size)[0];
    if (!largest) return;
    const size = (sum / MEGABYTE).toFixed(1);
    yield issue(startOf(largest.path), 'heavy-assets.sum', { size, budget, largest: largest.path });
  },
};
