import type { Rule } from '../../model/rule.ts';

const SLIP = (reason: string): string =>
  `<!-- relevo-ignore raw-html${reason} -->\nUna <kbd>tecla</kbd> al final.\n`;

/** Found by the engine, which alone knows what an ignore silenced. */
export const ignoreWithoutReason: Rule = {
  id: 'ignore-without-reason',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un `relevo-ignore` que silencia un hallazgo sin decir por qué.',
      why: 'Quien reciba el kit dentro de dos años necesita saber si todavía vale la excepción.',
      fix: 'Escriba el motivo después de dos puntos: `<!-- relevo-ignore regla: motivo -->`.',
    },
    en: {
      what: 'A `relevo-ignore` that silences a finding without saying why.',
      why: 'Whoever gets the kit in two years must know whether the exception still holds.',
      fix: 'Write the reason after a colon: `<!-- relevo-ignore rule: reason -->`.',
    },
    fr: {
      what: 'Un `relevo-ignore` qui fait taire une remarque sans dire pourquoi.',
      why: 'Qui recevra le kit dans deux ans doit savoir si l’exception vaut encore.',
      fix: 'Écrivez le motif après deux-points : `<!-- relevo-ignore règle: motif -->`.',
    },
  },
  examples: {
    good: [{ session: SLIP(': el nombre de la tecla se imprime sin recuadro') }],
    bad: [{ session: SLIP(''), finds: ['ignore-without-reason.none'] }],
  },
};
