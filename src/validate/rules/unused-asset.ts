import type { Kit } from '../../model/kit.ts';
import { startOf } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

/** Paths that a text or `media.yaml` names. A version for one language stands for the picture without it. */
function namedAssets(kit: Kit): ReadonlySet<string> {
  const named = new Set(kit.media.value.map(({ file }) => file));
  const { languages, looks } = kit.manifest.value;
  if (looks?.logo !== undefined) {
    named.add(looks.logo);
    for (const language of languages) named.add(looks.logo.replace(/^assets\//, `assets/${language}/`));
  }
  for (const { picture, language } of picturesOf(kit)) {
    const { path } = picture.target;
    named.add(path);
    named.add(path.replace(/^assets\//, `assets/${language}/`));
  }
  return named;
}

export const unusedAsset: Rule = {
  id: 'unused-asset',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un archivo de assets/ que ningún texto muestra y que media.yaml no nombra.',
      why: 'Viaja en el paquete sin que nadie sepa de quién es ni si se puede compartir, y lo hace más pesado.',
      fix: 'Bórrelo, muéstrelo en un texto, o anótelo en media.yaml con su licencia y sus créditos.',
    },
    en: {
      what: 'A file in assets/ that no text shows and media.yaml does not name.',
      why: 'It travels in the bundle without anybody knowing whose it is or whether it may be shared, and makes it heavier.',
      fix: 'Delete it, show it in a text, or note it in media.yaml with its licence and credits.',
    },
    fr: {
      what: 'Un fichier de assets/ qu’aucun texte ne montre et que media.yaml ne nomme pas.',
      why: 'Il part dans le paquet sans que personne sache de qui il est ni s’il peut se partager, et l’alourdit.',
      fix: 'Supprimez-le, montrez-le dans un texte, ou notez-le dans media.yaml avec sa licence et ses crédits.',
    },
  },
  examples: {
    good: [{ files: exampleMedium() }],
    bad: [{ files: { 'assets/borrador.txt': 'Notas viejas.\n' }, finds: ['unused-asset.file'] }],
  },
  *check(kit) {
    const named = namedAssets(kit);
    for (const path of kit.assets.keys()) {
      if (!named.has(path)) yield issue(startOf(path), 'unused-asset.file', { path });
    }
  },
};
