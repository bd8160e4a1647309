import type { Kit } from '../../model/kit.ts';
import { placeAt } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { type NamedPage, namedPages } from '../../model/translation/page-parts.ts';
import { sectionsOf } from '../../model/translation/sections.ts';
import { EXAMPLE_QUESTION, exampleTranslation } from '../example-translation.ts';
import { issue, related } from '../issue.ts';
import { factsOfBlocks, factsOfFront, type TranslationFact } from '../translation-facts.ts';

/** The first thing that differs in each of two lists of facts: what follows from it is not told again. */
function* compareFacts(
  source: readonly TranslationFact[],
  own: readonly TranslationFact[],
  at: TranslationFact['place'],
): Generator<Issue> {
  const known = new Map(own.map((fact) => [fact.name, fact]));
  for (const fact of source) {
    const found = known.get(fact.name);
    if (found?.value === fact.value) continue;
    const values = { name: fact.name, value: fact.value, own: found?.value ?? '' };
    const variant = found ? 'differs' : 'missing';
    yield {
      ...issue(found?.place ?? at, `translation-structure.${variant}`, values),
      related: related(fact.place, 'translation-structure.source'),
    };
  }
  const named = new Set(source.map(({ name }) => name));
  for (const { name, place } of own) {
    if (!named.has(name)) yield issue(place, 'translation-structure.extra', { name });
  }
}

function frontFacts({ page }: NamedPage): readonly TranslationFact[] {
  return factsOfFront({ ...page.value }, (pointer) => placeAt(page.places, pointer, page.path));
}

function* comparePages(source: NamedPage, own: NamedPage): Generator<Issue> {
  yield* compareFacts(frontFacts(source), frontFacts(own), placeAt(own.page.places, '/id', own.page.path));
  const sections = new Map(sectionsOf(own.page.body).map((section) => [section.key, section.blocks]));
  for (const { key, blocks } of sectionsOf(source.page.body)) {
    const found = sections.get(key);
    const [first] = found ?? [];
    if (!found || !first) continue;
    const place = first.type === 'directive' ? first.opening : first.place;
    yield* compareFacts(factsOfBlocks(blocks), factsOfBlocks(found), place);
  }
}

function* checkKit(kit: Kit): Generator<Issue> {
  const [source, ...others] = kit.languages;
  const originals = namedPages(source);
  for (const content of others) {
    const own = new Map(namedPages(content).map((named) => [named.name, named]));
    for (const original of originals) {
      const found = own.get(original.name);
      if (found) yield* comparePages(original, found);
    }
  }
}

export const translationStructure: Rule = {
  id: 'translation-structure',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una traducción con otra estructura que el original: minutos, bloques, opciones de una pregunta, pasos, tablas, figuras o referencias.',
      why: 'Las ediciones de un kit tienen que durar lo mismo, preguntar lo mismo y citar lo mismo: si no, sus resultados no se pueden comparar. Los párrafos se pueden partir o juntar.',
      fix: 'Ponga en la traducción lo que tiene el original; el informe muestra dónde está.',
    },
    en: {
      what: 'A translation with another structure than its source: minutes, blocks, options of a question, steps, tables, figures or references.',
      why: 'The editions of one kit must last as long, ask the same and cite the same: otherwise their results cannot be compared. Paragraphs may be split or joined.',
      fix: 'Put into the translation what the source has; the report shows where that is.',
    },
    fr: {
      what: 'Une traduction d’une autre structure que l’original : minutes, blocs, options d’une question, étapes, tableaux, figures ou références.',
      why: 'Les éditions d’un kit doivent durer autant, demander la même chose et citer la même chose : sinon leurs résultats ne se comparent pas. Les paragraphes peuvent être coupés ou joints.',
      fix: 'Mettez dans la traduction ce qu’a l’original ; le rapport montre où c’est.',
    },
  },
  examples: {
    good: [{ files: exampleTranslation({}) }],
    bad: [
      {
        files: exampleTranslation({ question: EXAMPLE_QUESTION.replace('use=', 'type=single use=') }),
        finds: ['translation-structure.differs'],
      },
      {
        files: exampleTranslation({ question: EXAMPLE_QUESTION.replace('enough?', 'enough? :ref[manual]') }),
        finds: ['translation-structure.extra'],
      },
      {
        files: exampleTranslation({ activity: ':::activity[Opening]{#apertura minutes=20}\n:::\n' }),
        finds: ['translation-structure.missing'],
      },
    ],
  },
  check: checkKit,
};
