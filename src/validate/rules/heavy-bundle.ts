import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';

export const heavyBundle: Rule = {
  id: 'heavy-bundle',
  severity: 'warning',
  found: 'bundling',
  docs: {
    es: {
      what: 'Un paquete para un rol que pesa más de 25 MB, o más de lo que diga `bundle-mb` en `limits` de kit.yaml. El de entrega, con todo dentro, no cuenta: va en una memoria USB.',
      why: 'No pasa por correo ni por mensajería, y con señal lenta no termina de bajar: la mitad del equipo se queda sin materiales.',
      fix: 'Reduzca las imágenes, entregue los videos aparte, o parta el paquete con `relevo bundle --split 20M`.',
    },
    en: {
      what: 'A bundle for one role that is larger than 25 MB, or than `bundle-mb` in `limits` of kit.yaml. The handover, with everything in it, does not count: it goes on a USB stick.',
      why: 'It does not pass by e-mail or messenger, and over a slow connection never finishes: half of the team stays without materials.',
      fix: 'Make the pictures smaller, hand over the films apart, or cut the bundle with `relevo bundle --split 20M`.',
    },
    fr: {
      what: 'Un paquet pour un rôle qui pèse plus de 25 Mo, ou plus que `bundle-mb` dans `limits` de kit.yaml. Celui de la remise, qui contient tout, ne compte pas : il va sur une clé USB.',
      why: 'Il ne passe ni par courriel ni par messagerie, et sur un réseau lent il ne finit pas d’arriver : la moitié de l’équipe reste sans documents.',
      fix: 'Réduisez les images, remettez les vidéos à part, ou découpez le paquet avec `relevo bundle --split 20M`.',
    },
  },
  examples: {
    good: [{ files: exampleManifest({ more: 'limits: {bundle-mb: 20}\n' }) }],
    bad: [{ files: exampleManifest({ more: 'limits: {bundle-mb: 1}\n' }), finds: ['heavy-bundle.size'] }],
  },
};
