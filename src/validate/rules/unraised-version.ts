import { compareVersions } from '../../lib/compare-versions.ts';
import { type Place, placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

/** More names than these are a list that nobody reads. */
const MOST_NAMED = 5;

function wholeFile(path: string): Place {
  return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

export const unraisedVersion: Rule = {
  id: 'unraised-version',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un kit que cambió desde el paquete de entrega de `--since`, con una versión que no es más alta.',
      why: 'Dos papeles distintos llevarían la misma versión, y nadie sabría cuál vale.',
      fix: 'Suba `version` en kit.yaml y anote el cambio en CHANGELOG.md.',
    },
    en: {
      what: 'A kit that changed since the handover bundle of `--since`, under a version that is no higher.',
      why: 'Two different papers would carry the same version, and nobody would know which one holds.',
      fix: 'Raise `version` in kit.yaml and note the change in CHANGELOG.md.',
    },
    fr: {
      what: 'Un kit qui a changé depuis le paquet de remise de `--since`, avec une version qui n’est pas plus haute.',
      why: 'Deux papiers différents porteraient la même version, et personne ne saurait lequel vaut.',
      fix: 'Montez `version` dans kit.yaml et notez le changement dans CHANGELOG.md.',
    },
  },
  examples: {
    good: [
      { since: { version: '0.9.0', changed: ['kit.yaml'] } },
      { since: { version: '1.0.0', changed: [] } },
    ],
    bad: [{ since: { version: '1.0.0', changed: ['contacts.yaml'] }, finds: ['unraised-version.same'] }],
  },
  *check({ manifest }, { since }) {
    const { value, places, path } = manifest;
    if (!since || since.changed.length === 0 || compareVersions(value.version, since.version) > 0) return;
    const values = { version: value.version, since: since.version, count: since.changed.length };
    yield {
      ...issue(placeAt(places, '/version', path), 'unraised-version.same', values),
      related: since.changed.slice(0, MOST_NAMED).map((changed) => ({
        place: wholeFile(changed),
        message: { key: 'unraised-version.changed', values: { since: since.version } },
      })),
    };
  },
};
