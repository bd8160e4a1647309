import type { Rule } from '../../model/rule.ts';

/** Found by the engine, which alone knows what an ignore silenced. */
export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un `relevo-ignore` que no silencia nada.',
      why: 'Es una excepción que ya no hace falta, o que está en otra línea o con otro nombre de regla que el debido.',
      fix: 'Bórrelo, o póngalo justo encima de la línea del hallazgo, con el nombre exacto de la regla.',
    },
    en: {
      what: 'A `relevo-ignore` that silences nothing.',
      why: 'It is an exception no longer needed, or on another line or with another rule’s name than was meant.',
      fix: 'Delete it, or put it right above the line of the finding, with the exact name of the rule.',
    },
    fr: {
      what: 'Un `relevo-ignore` qui ne fait rien taire.',
      why: 'C’est une exception dont on n’a plus besoin, ou qui est sur une autre ligne ou sous un autre nom de règle qu’il faut.',
      fix: 'Supprimez-le, ou mettez-le juste au-dessus de la ligne de la remarque, avec le nom exact de la règle.',
    },
  },
  examples: {
    good: [
      {
        session:
          '<!-- relevo-ignore raw-html: el nombre de la tecla se imprime sin recuadro -->\nUna <kbd>tecla</kbd> al final.\n',
      },
    ],
    bad: [
      {
        session: '<!-- relevo-ignore raw-html: ya no hace falta -->\nUna tecla al final.\n',
        finds: ['unused-ignore.nothing'],
      },
      {
        session: '<!-- relevo-ignore raw-htm: falta una letra -->\nUna tecla al final.\n',
        finds: ['unused-ignore.unknown-near'],
      },
      {
        session: '<!-- relevo-ignore ortografia: no existe -->\nUna tecla al final.\n',
        finds: ['unused-ignore.unknown'],
      },
      {
        session: '<!-- relevo-ignore schema: no se puede -->\nUna tecla al final.\n',
        finds: ['unused-ignore.reading'],
      },
    ],
  },
};
