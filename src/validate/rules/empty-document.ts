import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { pagesOf } from '../kit-texts.ts';

export const emptyDocument: Rule = {
  id: 'empty-document',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una sesión, un capítulo o una ficha sin texto.',
      why: 'Saldría en el índice y en la agenda, con la página en blanco.',
      fix: 'Escriba su texto debajo de la segunda línea `---`, o borre el archivo.',
    },
    en: {
      what: 'A session, a chapter or a job aid without text.',
      why: 'It would be in the contents and the agenda, with an empty page.',
      fix: 'Write its text below the second `---` line, or delete the file.',
    },
    fr: {
      what: 'Une séance, un chapitre ou une fiche sans texte.',
      why: 'Elle paraîtrait dans la table et dans l’agenda, avec une page blanche.',
      fix: 'Écrivez son texte sous la deuxième ligne `---`, ou supprimez le fichier.',
    },
  },
  examples: {
    good: [
      { files: { 'es/aids/02-otra.md': '---\nid: otra\ntitle: "Otra ficha"\n---\n\nPregunte después.\n' } },
    ],
    bad: [
      {
        files: { 'es/aids/02-otra.md': '---\nid: otra\ntitle: "Otra ficha"\n---\n' },
        finds: ['empty-document.nothing'],
      },
    ],
  },
  *check(kit) {
    for (const { kind, value, body, places, path } of pagesOf(kit)) {
      if (kind === 'module' || body.length > 0) continue;
      yield issue(placeAt(places, '/title', path), 'empty-document.nothing', { title: value.title });
    }
  },
};
