import { encodePath } from '../lib/encode-path.ts';
import type { Words } from '../model/strings.ts';
import { escapeHtml } from './html.ts';
import type { ListedDocument, StartPageInfo } from './start-info.ts';

/** Sheets of paper that a document takes. */
export function sheetsOf({ pages, sides }: Pick<ListedDocument, 'pages' | 'sides'>): number {
  return sides === 'duplex' ? Math.ceil(pages / 2) : pages;
}

/** Of everything once: nobody prints a book and the booklet of it. */
function sums(documents: readonly ListedDocument[]): { readonly pages: number; readonly sheets: number } {
  const once = documents.filter(({ form }) => form === 'sheet');
  return {
    pages: once.reduce((sum, each) => sum + each.pages, 0),
    sheets: once.reduce((sum, each) => sum + sheetsOf(each), 0),
  };
}

function heads(keys: readonly string[], words: Words): string {
  const cells = keys.map((key) => `<th scope="col">${escapeHtml(words(`start.${key}`))}</th>`);
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function row(document: ListedDocument, words: Words): string {
  const isBooklet = document.form === 'booklet';
  const title = isBooklet ? words('booklet.title', { title: document.title }) : document.title;
  const link = `<a href="${encodePath(document.path)}">${escapeHtml(title)}</a>`;
  const sides = escapeHtml(words(`start.${isBooklet ? 'booklet' : document.sides}`));
  return `<tr><th scope="row">${link}</th><td>${document.pages}</td><td>${sheetsOf(document)}</td><td>${sides}</td><td><code>${document.fingerprint}</code></td></tr>`;
}

/** Documents under the editions that they are of, in the order that they are given in. */
function groupsOf(documents: readonly ListedDocument[]): ReadonlyMap<string, readonly ListedDocument[]> {
  const groups = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.group);
    if (group) group.push(document);
    else groups.set(document.group, [document]);
  }
  return groups;
}

/** Every document, those of an edition under its name where there are several, which `#e1` and so on lead to. */
export function documentTable({ documents, words }: StartPageInfo): string {
  const groups = [...groupsOf(documents)].map(([group, members], index) => {
    const name = escapeHtml(group);
    const head =
      group === '' ? '' : `<tr id="e${index}"><th colspan="5" scope="rowgroup">${name}</th></tr>\n`;
    return head + members.map((document) => row(document, words)).join('\n');
  });
  const { pages, sheets } = sums(documents);
  const total = `<th scope="row">${escapeHtml(words('start.total'))}</th><td>${pages}</td><td>${sheets}</td><td></td><td></td>`;
  return `<table>${heads(['document', 'pages', 'sheets', 'print', 'fingerprint'], words)}<tbody>
${groups.join('\n')}
</tbody><tfoot><tr>${total}</tr></tfoot></table>
`;
}

/** The editions alone, each leading to its part of the table of documents. */
export function editionTable({ documents, words }: StartPageInfo): string {
  const rows = [...groupsOf(documents)].map(([group, members], index) => {
    const { pages, sheets } = sums(members);
    const [first] = members;
    const link =
      group === '' && first
        ? `<a href="${encodePath(first.path)}">${escapeHtml(first.title)}</a>`
        : `<a href="#e${index}">${escapeHtml(group)}</a>`;
    return `<tr><th scope="row">${link}</th><td>${members.length}</td><td>${pages}</td><td>${sheets}</td></tr>`;
  });
  return `<table>${heads(['edition', 'documents', 'pages', 'sheets'], words)}<tbody>
${rows.join('\n')}
</tbody></table>
`;
}
