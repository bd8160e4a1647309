import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { flatTexts } from '../kit-texts.ts';

/** A scheme, or an address without one (`//example.org`). */
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un enlace a otro archivo del kit o a un lugar de la misma página.',
      why: 'El papel y los PDF no llevan los archivos del kit: el enlace no lleva a ninguna parte.',
      fix: 'Nombre la sesión con sus palabras, use `:term[…]`, `:ref[…]` o `:contact[…]`, o una dirección https:// completa.',
    },
    en: {
      what: 'A link to another file of the kit, or to a place in the same page.',
      why: 'Paper and PDFs do not carry the kit’s files: the link leads nowhere.',
      fix: 'Name the session in words, use `:term[…]`, `:ref[…]` or `:contact[…]`, or a whole https:// address.',
    },
    fr: {
      what: 'Un lien vers un autre fichier du kit ou vers un endroit de la même page.',
      why: 'Le papier et les PDF n’emportent pas les fichiers du kit : le lien ne mène nulle part.',
      fix: 'Nommez la séance en toutes lettres, employez `:term[…]`, `:ref[…]` ou `:contact[…]`, ou une adresse https:// complète.',
    },
  },
  examples: {
    good: [{ session: 'Vea [la guía de detección](https://example.org/guia).\n' }],
    bad: [
      { session: 'Vea [la otra sesión](01-base.md).\n', finds: ['broken-link.file'] },
      { session: 'Vea [las señales](#senales).\n', finds: ['broken-link.file'] },
    ],
  },
  *check(kit) {
    for (const { inlines } of flatTexts(kit)) {
      for (const inline of inlines) {
        if (inline.type !== 'link' || OUTSIDE.test(inline.url)) continue;
        yield issue(inline.place, 'broken-link.file', { url: inline.url });
      }
    }
  },
};
