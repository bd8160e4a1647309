import { identifier } from '../../model/identifier.ts';
import type { Rule } from '../../model/rule.ts';
import { declaredIds } from '../declared-ids.ts';
import { exampleSlide } from '../example-texts.ts';
import { idFrom } from '../id-from.ts';
import { issue } from '../issue.ts';

export const malformedId: Rule = {
  id: 'malformed-id',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un identificador de bloque con mayúsculas, tildes, espacios o guiones bajos.',
      why: 'Los identificadores pasan a nombres de archivo y enlaces, en todas las computadoras y en todos los idiomas del kit.',
      fix: 'Use minúsculas sin tilde, números y guiones: `#cuatro-estaciones`.',
    },
    en: {
      what: 'A block’s id with capitals, accents, spaces or underscores.',
      why: 'Ids become file names and links, on every machine and in every language of the kit.',
      fix: 'Use lower-case letters without accents, digits and hyphens: `#four-stations`.',
    },
    fr: {
      what: 'Un identifiant de bloc avec des majuscules, des accents, des espaces ou des traits bas.',
      why: 'Les identifiants passent dans des noms de fichiers et des liens, sur tous les ordinateurs et dans toutes les langues du kit.',
      fix: 'Employez des minuscules sans accent, des chiffres et des traits d’union : `#cuatro-estaciones`.',
    },
  },
  examples: {
    good: [{ session: exampleSlide('#una-senal') }],
    bad: [{ session: exampleSlide('#Una_Senal'), finds: ['malformed-id.block'] }],
  },
  *check(kit) {
    for (const { id, kind, place } of declaredIds(kit)) {
      if (kind === 'session' || identifier.safeParse(id).success) continue;
      yield issue(place, 'malformed-id.block', { id, example: idFrom(id) || kind });
    }
  },
};
