import { startOf } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { translationsOf } from '../../model/translation/states.ts';
import { exampleTranslation } from '../example-translation.ts';
import { issue } from '../issue.ts';

export const translationExtra: Rule = {
  id: 'translation-extra',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una página o una parte de página traducida que el idioma de origen no tiene.',
      why: 'Nadie que lea en otro idioma la recibe, y no se puede saber si sigue al día. Suele ser un identificador mal escrito, o algo que se borró del original.',
      fix: 'Corrija el identificador para que sea el del original, o borre la parte.',
    },
    en: {
      what: 'A translated page or part of a page that the source language does not have.',
      why: 'Nobody who reads another language gets it, and nobody can tell whether it is up to date. Often it is a mistyped id, or something that was deleted from the source.',
      fix: 'Make the id that of the source, or delete the part.',
    },
    fr: {
      what: 'Une page ou une partie de page traduite que la langue d’origine n’a pas.',
      why: 'Qui lit dans une autre langue ne la reçoit pas, et on ne peut savoir si elle est à jour. C’est le plus souvent un identifiant mal écrit, ou quelque chose d’effacé de l’original.',
      fix: 'Corrigez l’identifiant pour qu’il soit celui de l’original, ou supprimez la partie.',
    },
  },
  examples: {
    good: [{ files: exampleTranslation({}) }],
    bad: [
      { files: exampleTranslation({ extra: '\nMore text.\n' }), finds: ['translation-extra.part'] },
      {
        files: {
          ...exampleTranslation({}),
          'en/aids/02-otra.md': '---\nid: otra\ntitle: "Another card"\n---\n\nListen.\n',
        },
        finds: ['translation-extra.page'],
      },
    ],
  },
  *check(kit) {
    for (const { language, parts, extra } of translationsOf(kit)) {
      const pages = new Set(parts.map(({ source }) => source.page));
      const told = new Set<string>();
      for (const { id, page, path, place } of extra) {
        if (pages.has(page)) yield issue(place, 'translation-extra.part', { part: id, language });
        else if (!told.has(page)) yield issue(startOf(path), 'translation-extra.page', { page, language });
        told.add(page);
      }
    }
  },
};
