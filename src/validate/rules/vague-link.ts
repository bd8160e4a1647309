import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { listsFor } from '../../model/word-lists.ts';
import { issue } from '../issue.ts';
import { flatTexts } from '../kit-texts.ts';

export const vagueLink: Rule = {
  id: 'vague-link',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un enlace cuyo texto no dice a dónde lleva: «aquí», «este enlace», «más».',
      why: 'En el papel no se puede tocar, y un lector de pantalla lee los enlaces sueltos: diez veces «aquí».',
      fix: 'Haga enlace las palabras que nombran la página: «[la guía de detección](…)».',
    },
    en: {
      what: 'A link whose text does not say where it leads: “here”, “this link”, “more”.',
      why: 'On paper it cannot be clicked, and a screen reader reads the links by themselves: ten times “here”.',
      fix: 'Make the words that name the page the link: “[the detection guide](…)”.',
    },
    fr: {
      what: 'Un lien dont le texte ne dit pas où il mène : « ici », « ce lien », « plus ».',
      why: 'Sur le papier on ne peut le toucher, et un lecteur d’écran lit les liens à part : dix fois « ici ».',
      fix: 'Faites un lien des mots qui nomment la page : « [le guide de détection](…) ».',
    },
  },
  examples: {
    good: [{ session: 'Lea [la guía de detección](https://example.org/guia).\n' }],
    bad: [{ session: 'La guía está [aquí](https://example.org/guia).\n', finds: ['vague-link.text'] }],
  },
  *check(kit, { lists }) {
    for (const { inlines, language } of flatTexts(kit)) {
      const vague = listsFor(lists, language)?.links ?? [];
      for (const inline of inlines) {
        if (inline.type !== 'link') continue;
        const text = plainText(inline.children).trim();
        const bare = text.toLowerCase().replace(/[.…:!¡>»\s]+$/u, '');
        if (vague.includes(bare)) yield issue(inline.place, 'vague-link.text', { text });
      }
    }
  },
};
