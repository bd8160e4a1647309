import type { Issue, Rule } from '../../model/rule.ts';
import { policyFor, type TranslatedPart, translationsOf } from '../../model/translation/states.ts';
import { exampleTranslation } from '../example-translation.ts';
import { issue, related } from '../issue.ts';

const OLD = '0123456789abcdef';

function staleIssues({ source, own, state }: TranslatedPart, language: string): readonly Issue[] {
  if (!own || state === 'current') return [];
  const variant = state === 'stale' ? 'changed' : 'unmarked';
  const found = issue(own.place, `translation-stale.${variant}`, { part: source.id, language });
  // Texts in data files stand beside their source.
  if (source.path === own.path) return [found];
  return [{ ...found, related: related(source.place, 'translation-stale.source') }];
}

export const translationStale: Rule = {
  id: 'translation-stale',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una parte traducida cuyo original cambió después, o de la que nadie ha confirmado que corresponda al original actual.',
      why: 'La traducción puede enseñar lo que ya no es cierto: otra vía de derivación, otro plazo. Según `translation` en kit.yaml, la edición no se hace (`block`), lo dice en la página (`banner`) o imprime el original (`source`).',
      fix: 'Compare con el original, corrija la traducción y márquela: `relevo translate mark --part PARTE`.',
    },
    en: {
      what: 'A translated part whose source has changed since, or of which nobody has said that it was translated from the source as it is now.',
      why: 'The translation may teach what is no longer true: another path of referral, another deadline. By `translation` in kit.yaml the edition is not made (`block`), says so on the page (`banner`) or prints the source (`source`).',
      fix: 'Compare it with the source, correct the translation and mark it: `relevo translate mark --part PART`.',
    },
    fr: {
      what: 'Une partie traduite dont l’original a changé depuis, ou dont personne n’a dit qu’elle traduit l’original d’aujourd’hui.',
      why: 'La traduction peut enseigner ce qui n’est plus vrai : une autre voie d’orientation, un autre délai. Selon `translation` dans kit.yaml, l’édition n’est pas faite (`block`), le dit sur la page (`banner`) ou imprime l’original (`source`).',
      fix: 'Comparez avec l’original, corrigez la traduction et marquez-la : `relevo translate mark --part PARTIE`.',
    },
  },
  examples: {
    good: [{ files: exampleTranslation({}) }],
    bad: [
      { files: exampleTranslation({ hash: OLD }), finds: ['translation-stale.changed'] },
      {
        files: exampleTranslation({ hash: OLD, more: 'translation: {policy: banner}\n' }),
        finds: ['translation-stale.changed'],
      },
      { files: exampleTranslation({ hash: '' }), finds: ['translation-stale.unmarked'] },
    ],
  },
  *check(kit) {
    for (const { language, parts } of translationsOf(kit)) {
      const weight = policyFor(kit, language) === 'block' ? {} : ({ severity: 'info' } as const);
      for (const found of parts.flatMap((part) => staleIssues(part, language))) {
        yield { ...found, ...weight };
      }
    }
  },
};
