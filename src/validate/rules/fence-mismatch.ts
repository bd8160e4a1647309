import type { Rule } from '../../model/rule.ts';

export const fenceMismatch: Rule = {
  id: 'fence-mismatch',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Los dos puntos que abren y cierran un bloque no casan.',
      why: 'Se cerraría otro bloque: una respuesta podría salir de su bloque y llegar a las hojas de participantes.',
      fix: 'Dé más dos puntos al bloque de fuera que al de dentro, y cierre cada uno con tantos como lo abrieron.',
    },
    en: {
      what: 'The colons that open and close a block do not match.',
      why: 'Another block would be closed: an answer could slip out of its block and reach the participants’ sheets.',
      fix: 'Give the outer block more colons than the inner one, and close each with as many as opened it.',
    },
    fr: {
      what: 'Les deux-points qui ouvrent et ferment un bloc ne vont pas ensemble.',
      why: 'Un autre bloc serait fermé : une réponse pourrait sortir du sien et arriver sur les feuilles des participants.',
      fix: 'Donnez plus de deux-points au bloc du dehors qu’à celui du dedans, et fermez chacun avec autant qu’il en a pour s’ouvrir.',
    },
  },
  examples: {
    good: [{ session: '::::slide{#senal}\n## Una señal\n\n:::notes\nPregunte primero.\n:::\n::::\n' }],
    bad: [
      {
        session: ':::slide{#senal}\n## Una señal\n\n:::notes\nPregunte primero.\n:::\n:::\n',
        finds: ['fence-mismatch.inner-too-long'],
      },
      {
        session: '::::slide{#senal}\n## Una señal\n\n:::notes\nPregunte primero.\n::::\n:::\n',
        finds: ['fence-mismatch.wrong-block'],
      },
      {
        session: '::::slide{#senal}\n## Una señal\n:::\n',
        finds: ['fence-mismatch.too-short'],
      },
      { session: ':::slide{#senal}\n## Una señal\n', finds: ['fence-mismatch.unclosed'] },
      { session: 'Una señal no basta.\n\n:::\n', finds: ['fence-mismatch.stray'] },
    ],
  },
};
