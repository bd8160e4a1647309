import type { Rule } from '../../model/rule.ts';

export const notUtf8: Rule = {
  id: 'not-utf8',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Un archivo de texto que no está en UTF-8, o que trae caracteres de control invisibles.',
      why: 'Las tildes y las eñes saldrían cambiadas, y un carácter invisible puede esconder texto.',
      fix: 'Guarde el archivo como UTF-8. Borre y vuelva a escribir la línea que señala el informe.',
    },
    en: {
      what: 'A text file that is not UTF-8, or that holds invisible control characters.',
      why: 'Accents would come out changed, and an invisible character can hide text.',
      fix: 'Save the file as UTF-8. Delete and retype the line that the report shows.',
    },
    fr: {
      what: 'Un fichier de texte qui n’est pas en UTF-8, ou qui contient des caractères de contrôle invisibles.',
      why: 'Les accents sortiraient changés, et un caractère invisible peut cacher du texte.',
      fix: 'Enregistrez le fichier en UTF-8. Effacez et tapez de nouveau la ligne que signale le rapport.',
    },
  },
  examples: {
    good: [{ session: 'Señal, línea, acción.\n' }],
    bad: [{ session: 'Una señal\u0007 no basta.\n', finds: ['not-utf8.control'] }],
  },
};
