import type { Rule } from '../../model/rule.ts';

export const translationLock: Rule = {
  id: 'translation-lock',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Una línea de translations.lock que no dice parte, idioma y huella.',
      why: 'De esa parte no se sabe de qué texto es traducción. Pasa cuando dos ramas se unen y quedan las marcas del conflicto.',
      fix: 'Deje las líneas de ambas ramas, borre las marcas del conflicto, y vuelva a marcar lo que haya revisado.',
    },
    en: {
      what: 'A line of translations.lock that does not say part, language and hash.',
      why: 'Of that part nobody knows which text it is a translation of. It happens when two branches are merged and conflict marks stay.',
      fix: 'Keep the lines of both branches, delete the conflict marks, and mark again what you have checked.',
    },
    fr: {
      what: 'Une ligne de translations.lock qui ne dit pas partie, langue et empreinte.',
      why: 'De cette partie, on ne sait de quel texte elle est la traduction. Cela arrive quand deux branches se joignent et que restent les marques du conflit.',
      fix: 'Gardez les lignes des deux branches, effacez les marques du conflit, et marquez de nouveau ce que vous aurez revu.',
    },
  },
  examples: {
    good: [{ files: { 'translations.lock': '# Todavía sin traducciones\n' } }],
    bad: [{ files: { 'translations.lock': '<<<<<<< HEAD\n' }, finds: ['translation-lock.line'] }],
  },
};
