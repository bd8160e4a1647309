import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { stretchPlace } from '../prose-line.ts';
import { proseBlocks } from '../prose-lines.ts';

/** Four dots and more, and two, mean something else: nobody knows what. */
const DOTS = /(?<!\.)\.\.\.(?!\.)/g;

export const threeDots: Rule = {
  id: 'three-dots',
  severity: 'info',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Tres puntos sueltos donde la lengua tiene un signo: los puntos suspensivos.',
      why: 'Tres puntos se separan al final de la línea, y un lector de pantalla lee «punto, punto, punto».',
      fix: 'Escriba «…», o deje que `relevo validate --fix` lo haga.',
    },
    en: {
      what: 'Three single dots where the language has a sign: the ellipsis.',
      why: 'Three dots come apart at the end of a line, and a screen reader reads “dot, dot, dot”.',
      fix: 'Write “…”, or let `relevo validate --fix` do it.',
    },
    fr: {
      what: 'Trois points là où la langue a un signe : les points de suspension.',
      why: 'Trois points se séparent au bout de la ligne, et un lecteur d’écran lit « point, point, point ».',
      fix: 'Écrivez « … », ou laissez `relevo validate --fix` le faire.',
    },
  },
  examples: {
    good: [{ session: 'Una señal… y otra. En código queda: `a...b`.\n' }],
    bad: [{ session: 'Una señal... y otra.\n', finds: ['three-dots.found'] }],
  },
  *check(kit) {
    for (const line of proseBlocks(kit).flatMap(({ lines }) => lines)) {
      const { text, before, after } = line;
      for (const found of text.matchAll(DOTS)) {
        const isMore =
          (found.index === 0 && before.endsWith('.')) ||
          (found.index + found[0].length === text.length && after.startsWith('.'));
        if (isMore) continue;
        const place = stretchPlace(line, found.index, found[0].length);
        yield { ...issue(place, 'three-dots.found'), fix: [{ place, text: '…' }] };
      }
    }
  },
};
