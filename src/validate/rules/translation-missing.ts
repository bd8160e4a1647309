import type { Kit } from '../../model/kit.ts';
import { placeAt, startOf } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import {
  pathIn,
  policyFor,
  type TranslatedPart,
  type Translation,
  translationsOf,
} from '../../model/translation/states.ts';
import { exampleTranslation } from '../example-translation.ts';
import { issue, related } from '../issue.ts';

const NO_QUESTION = exampleTranslation({ question: '' });

function missingPage({ source }: TranslatedPart, language: string): Issue {
  const path = pathIn(language, source.path);
  return issue(startOf(source.path), 'translation-missing.page', { language, path });
}

function missingPart({ source }: TranslatedPart, own: Translation['parts'], language: string): Issue {
  const values = { part: source.id, language };
  const page = own.find((part) => part.source.page === source.page && part.own)?.own;
  if (source.path.endsWith('.yaml')) return issue(source.place, 'translation-missing.text', values);
  const place = startOf(page?.path ?? source.path);
  return {
    ...issue(place, 'translation-missing.part', values),
    related: related(source.place, 'translation-missing.source'),
  };
}

function* issuesIn(kit: Kit, { language, parts }: Translation): Generator<Issue> {
  const isPage = ({ source }: TranslatedPart): boolean => !source.path.endsWith('.yaml');
  const pages = new Set(parts.filter((part) => part.own && isPage(part)).map(({ source }) => source.page));
  if (pages.size === 0) {
    const { path, places, value } = kit.manifest;
    const at = value.languages.indexOf(language);
    yield issue(placeAt(places, `/languages/${at}`, path), 'translation-missing.language', { language });
    return;
  }
  const told = new Set<string>();
  for (const part of parts.filter(({ state }) => state === 'missing')) {
    const { page } = part.source;
    if (!isPage(part) || pages.has(page)) yield missingPart(part, parts, language);
    else if (!told.has(page)) yield missingPage(part, language);
    told.add(page);
  }
}

/** Where the kit has decided to print the original, one word on how much of it there is: `translate status` tells which. */
function* issuesLeft(kit: Kit, { language, parts }: Translation): Generator<Issue> {
  const missing = parts.filter(({ state }) => state === 'missing').length;
  if (missing === 0) return;
  const { path, places } = kit.manifest;
  const values = { language, missing, all: parts.length };
  yield issue(placeAt(places, '/translation', path), 'translation-missing.left', values);
}

export const translationMissing: Rule = {
  id: 'translation-missing',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una página, una parte de página o un texto de datos que está en el idioma de origen y no en otro idioma del kit.',
      why: 'Quien lee en ese idioma no tendría esa parte. Según `translation` en kit.yaml, la edición no se hace (`block`), o imprime el original (`banner`, `source`).',
      fix: 'Tradúzcala con el mismo identificador y márquela con `relevo translate mark`, o quite el idioma de `languages`.',
    },
    en: {
      what: 'A page, a part of a page or a text in the data files that the source language has and another language of the kit has not.',
      why: 'Who reads that language would lack that part. By `translation` in kit.yaml the edition is not made (`block`), or prints the source (`banner`, `source`).',
      fix: 'Translate it with the same id and mark it with `relevo translate mark`, or take the language out of `languages`.',
    },
    fr: {
      what: 'Une page, une partie de page ou un texte de données qui est dans la langue d’origine et non dans une autre langue du kit.',
      why: 'Qui lit dans cette langue n’aurait pas cette partie. Selon `translation` dans kit.yaml, l’édition n’est pas faite (`block`), ou imprime l’original (`banner`, `source`).',
      fix: 'Traduisez-la avec le même identifiant et marquez-la par `relevo translate mark`, ou ôtez la langue de `languages`.',
    },
  },
  examples: {
    good: [{ files: exampleTranslation({}) }],
    bad: [
      {
        files: { 'kit.yaml': exampleTranslation({ english: false })['kit.yaml'] ?? '' },
        finds: ['translation-missing.language'],
      },
      { files: NO_QUESTION, finds: ['translation-missing.part'] },
      {
        files: {
          ...exampleTranslation({}),
          'es/aids/02-otra.md': '---\nid: otra\ntitle: "Otra ficha"\n---\n\nEscuche.\n',
        },
        finds: ['translation-missing.page'],
      },
      {
        files: exampleTranslation({ english: false }),
        finds: ['translation-missing.text', 'translation-missing.text'],
      },
      {
        files: exampleTranslation({ question: '', more: 'translation: {policy: source}\n' }),
        finds: ['translation-missing.left'],
      },
    ],
  },
  *check(kit) {
    for (const translation of translationsOf(kit)) {
      const policy = policyFor(kit, translation.language);
      const issues = policy === 'source' ? issuesLeft(kit, translation) : issuesIn(kit, translation);
      const weight = policy === 'block' ? {} : ({ severity: 'info' } as const);
      for (const found of issues) yield { ...found, ...weight };
    }
  },
};
