import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { isLaw } from '../dated-facts.ts';
import { issue } from '../issue.ts';

function source(rest: string): Readonly<Record<string, string>> {
  return {
    'references.yaml': `- {id: manual, title: {es: "Fuente"}, organisation: {es: "Organización"}, year: 2020, ${rest}}\n`,
  };
}

export const undatedSource: Rule = {
  id: 'undated-source',
  severity: 'warning',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una ley o un tratado sin `as-of`, o una fuente de internet sin `accessed`.',
      why: 'Sin el día nadie sabe si lo que se enseña sigue vigente, ni cuándo hay que revisarlo.',
      fix: 'Escriba el día en que alguien comprobó el texto: `as-of: 2026-03-02` o `accessed: 2026-03-02`.',
    },
    en: {
      what: 'A law or a treaty without `as-of`, or a source on the internet without `accessed`.',
      why: 'Without the day nobody knows whether what is taught still holds, nor when to look again.',
      fix: 'Write the day on which somebody checked the text: `as-of: 2026-03-02` or `accessed: 2026-03-02`.',
    },
    fr: {
      what: 'Une loi ou un traité sans `as-of`, ou une source d’internet sans `accessed`.',
      why: 'Sans le jour, personne ne sait si ce qu’on enseigne est encore en vigueur, ni quand il faut le revoir.',
      fix: 'Écrivez le jour où quelqu’un a vérifié le texte : `as-of: 2026-03-02` ou `accessed: 2026-03-02`.',
    },
  },
  examples: {
    good: [{ files: source('kind: law, as-of: 2026-01-10') }],
    bad: [
      { files: source('kind: law'), finds: ['undated-source.law'] },
      { files: source('kind: web, url: "https://example.org/"'), finds: ['undated-source.web'] },
    ],
  },
  *check({ references: { value, places, path } }) {
    for (const [index, reference] of value.entries()) {
      const { id, url, accessed, 'as-of': asOf } = reference;
      const place = placeAt(places, `/${index}/id`, path);
      if (isLaw(reference) && asOf === undefined) yield issue(place, 'undated-source.law', { id });
      else if (url !== undefined && (accessed ?? asOf) === undefined) {
        yield issue(place, 'undated-source.web', { id });
      }
    }
  },
};
