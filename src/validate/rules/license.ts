import parseExpression from 'spdx-expression-parse';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';

function isExpression(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

export const license: Rule = {
  id: 'license',
  severity: 'warning',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una licencia del kit que no está escrita como en la lista SPDX.',
      why: 'Quien recibe el kit tiene que saber, sin preguntar, si puede copiarlo, traducirlo y adaptarlo.',
      fix: 'Use el identificador exacto, como CC-BY-NC-SA-4.0 o CC0-1.0. Una licencia propia se escribe LicenseRef-nombre.',
    },
    en: {
      what: 'A licence of the kit that is not written as in the SPDX list.',
      why: 'Whoever gets the kit must know, without asking, whether they may copy, translate and adapt it.',
      fix: 'Use the exact identifier, such as CC-BY-NC-SA-4.0 or CC0-1.0. A licence of your own is written LicenseRef-name.',
    },
    fr: {
      what: 'Une licence du kit qui n’est pas écrite comme dans la liste SPDX.',
      why: 'Qui reçoit le kit doit savoir, sans demander, s’il peut le copier, le traduire et l’adapter.',
      fix: 'Employez l’identifiant exact, comme CC-BY-NC-SA-4.0 ou CC0-1.0. Une licence à vous s’écrit LicenseRef-nom.',
    },
  },
  examples: {
    good: [{ files: exampleManifest({ license: 'CC-BY-NC-SA-4.0' }) }],
    bad: [{ files: exampleManifest({ license: '"CC BY 4"' }), finds: ['license.unknown'] }],
  },
  *check({ manifest: { value, places, path } }) {
    if (isExpression(value.license)) return;
    yield issue(placeAt(places, '/license', path), 'license.unknown', { license: value.license });
  },
};
