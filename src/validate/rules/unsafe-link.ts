import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { inlinesIn, textsOf } from '../kit-texts.ts';

const REFUSED = ['javascript', 'vbscript', 'data', 'file'];

/** The scheme as a reader program would understand it, which overlooks blanks and control characters. */
function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
}

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un enlace que ejecuta código o abre archivos de la computadora de quien lee.',
      why: 'Los PDF se abren en oficinas con expedientes: un enlace así puede dañarlos o sacarlos.',
      fix: 'Use direcciones https:// o mailto:, o quite el enlace.',
    },
    en: {
      what: 'A link that runs code or opens files of the reader’s computer.',
      why: 'The PDFs are opened in offices with case files: such a link can harm them or send them away.',
      fix: 'Use https:// or mailto: addresses, or remove the link.',
    },
    fr: {
      what: 'Un lien qui exécute du code ou ouvre des fichiers de l’ordinateur de qui lit.',
      why: 'Les PDF s’ouvrent dans des bureaux où il y a des dossiers : un tel lien peut les abîmer ou les faire sortir.',
      fix: 'Employez des adresses https:// ou mailto:, ou ôtez le lien.',
    },
  },
  examples: {
    good: [{ session: 'Vea [el manual](https://example.org/manual).\n' }],
    bad: [
      { session: 'Vea [el manual](javascript:alert(1)).\n', finds: ['unsafe-link.scheme'] },
      { session: 'Vea [el manual](file:///C:/manual.pdf).\n', finds: ['unsafe-link.scheme'] },
    ],
  },
  *check(kit) {
    for (const { blocks } of textsOf(kit)) {
      for (const inline of inlinesIn(blocks)) {
        const scheme = inline.type === 'link' ? schemeOf(inline.url) : undefined;
        if (scheme !== undefined && REFUSED.includes(scheme)) {
          yield issue(inline.place, 'unsafe-link.scheme', { scheme });
        }
      }
    }
  },
};
