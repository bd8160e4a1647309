import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';

const PILOT = 'pilots: [{date: 2026-01-20, place: "Tegucigalpa", participants: 18}]\n';

export const unprovenMaturity: Rule = {
  id: 'unproven-maturity',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un kit que se dice piloteado o publicado, sin ningún curso piloto anotado.',
      why: 'La palabra se imprime en la portada: quien lo recibe confía en que alguien ya lo probó.',
      fix: 'Anote el piloto en `pilots` de kit.yaml, o vuelva a `maturity: draft`.',
    },
    en: {
      what: 'A kit that says it is piloted or released, without any pilot course on record.',
      why: 'The word is printed on the cover: whoever gets it trusts that somebody has tried it.',
      fix: 'Record the pilot in `pilots` of kit.yaml, or go back to `maturity: draft`.',
    },
    fr: {
      what: 'Un kit qui se dit éprouvé ou publié, sans aucun cours pilote noté.',
      why: 'Le mot s’imprime sur la couverture : qui le reçoit croit que quelqu’un l’a déjà essayé.',
      fix: 'Notez le pilote dans `pilots` de kit.yaml, ou revenez à `maturity: draft`.',
    },
  },
  examples: {
    good: [{ files: exampleManifest({ maturity: 'released', more: PILOT }) }],
    bad: [{ files: exampleManifest({ maturity: 'released' }), finds: ['unproven-maturity.pilots'] }],
  },
  *check({ manifest: { value, places, path } }) {
    const { maturity, pilots = [] } = value;
    if ((maturity !== 'piloted' && maturity !== 'released') || pilots.length > 0) return;
    yield issue(placeAt(places, '/maturity', path), 'unproven-maturity.pilots', { maturity });
  },
};
