import type { Place } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';
import { blocksIn, inlinesIn, textsOf } from '../kit-texts.ts';

/** A comment was never meant to be printed, and a closing tag was told with its opening one. */
function isSilent(html: string): boolean {
  return /^\s*<\//.test(html) || html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

function firstLine({ path, start, end }: Place, html: string): Place {
  if (start.line === end.line) return { path, start, end };
  return {
    path,
    start,
    end: { line: start.line, column: start.column + (html.split('\n')[0] ?? '').length },
  };
}

export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Etiquetas de HTML dentro del texto.',
      why: 'Los documentos se hacen sin navegador: el HTML no se imprime, y lo que va dentro de un bloque se pierde.',
      fix: 'Escríbalo en Markdown (**negrita**, *cursiva*, tablas) o con un bloque del kit. Los comentarios sí se pueden usar.',
    },
    en: {
      what: 'HTML tags inside the text.',
      why: 'Documents are made without a browser: HTML is not printed, and what stands inside a block of it is lost.',
      fix: 'Write it in Markdown (**bold**, *italics*, tables) or with a block of the kit. Comments may be used.',
    },
    fr: {
      what: 'Des balises HTML dans le texte.',
      why: 'Les documents se font sans navigateur : le HTML ne s’imprime pas, et ce qui est dans un bloc se perd.',
      fix: 'Écrivez-le en Markdown (**gras**, *italique*, tableaux) ou avec un bloc du kit. Les commentaires sont permis.',
    },
  },
  examples: {
    good: [{ session: '<!-- Revisar con la Fiscalía antes de publicar -->\n\nUna **señal** no basta.\n' }],
    bad: [
      { session: 'Una <b>señal</b> no basta.\n', finds: ['raw-html.tag'] },
      { session: '<div class="nota">\nUna señal no basta.\n</div>\n', finds: ['raw-html.tag'] },
    ],
  },
  *check(kit) {
    for (const { blocks } of textsOf(kit)) {
      for (const item of [...blocksIn(blocks), ...inlinesIn(blocks)]) {
        if (item.type !== 'html' || isSilent(item.value)) continue;
        const tag = /<\/?[a-z][\w-]*/i.exec(item.value)?.[0] ?? item.value.slice(0, 20);
        yield issue(firstLine(item.place, item.value), 'raw-html.tag', { tag: `${tag}>` });
      }
    }
  },
};
