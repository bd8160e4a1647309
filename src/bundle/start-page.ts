import type { PrintForm } from '../model/documents.ts';
import type { Words } from '../model/strings.ts';

/** A document as the start page lists it. */
export interface ListedDocument {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  readonly pages: number;
  readonly sides: 'duplex' | 'single';
  /** A booklet says what another document says, on fewer sheets. */
  readonly form: PrintForm;
  readonly fingerprint: string;
  /** The edition that it is of, where that is not the bundle's; documents of one group stand together. */
  readonly group: string;
}

/** A film, a sound or captions. */
export interface ListedMedium {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  /** Years: nobody younger should see it. */
  readonly age?: number | undefined;
}

/** What to print first when there is little paper. */
export interface PrintFirst {
  readonly title: string;
  /** `una por participante` */
  readonly holder: string;
}

export interface StartPageInfo {
  readonly language: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly edition: string;
  /** Whom it is for, in a sentence. */
  readonly audience: string;
  readonly maturity: string;
  readonly license: string;
  readonly documents: readonly ListedDocument[];
  readonly media: readonly ListedMedium[];
  /** What this version brought, a sentence each, in the language of the changelog; none when it does not say. */
  readonly changes: { readonly language: string; readonly lines: readonly string[] };
  /** What is different from an earlier version, in a few sentences; absent where it was compared with none. */
  readonly since?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  /** In order; none where it depends on who gets what. */
  readonly printFirst: readonly PrintFirst[];
  /** The program that makes the documents again from the sources in the bundle; absent where there are none. */
  readonly program?: string | undefined;
  /** Of the area `documents`. */
  readonly words: Words;
}

function escapeHtml(value: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** Sheets of paper that a document takes. */
function sheetsOf({ pages, sides }: ListedDocument): number {
  return sides === 'duplex' ? Math.ceil(pages / 2) : pages;
}

function row(document: ListedDocument, words: Words): string {
  const isBooklet = document.form === 'booklet';
  const title = isBooklet ? words('booklet.title', { title: document.title }) : document.title;
  const link = `<a href="${encodeURI(document.path)}">${escapeHtml(title)}</a>`;
  const sides = escapeHtml(words(`start.${isBooklet ? 'booklet' : document.sides}`));
  return `<tr><th scope="row">${link}</th><td>${document.pages}</td><td>${sheetsOf(document)}</td><td>${sides}</td><td><code>${document.fingerprint}</code></td></tr>`;
}

/** The documents, those of an edition under its name where there are several. */
function rows({ documents, words }: StartPageInfo): string {
  let group = '';
  return documents
    .map((document) => {
      const isNew = document.group !== group;
      group = document.group;
      const head = isNew ? `<tr><th colspan="5" scope="rowgroup">${escapeHtml(group)}</th></tr>\n` : '';
      return head + row(document, words);
    })
    .join('\n');
}

function bullets(lines: readonly string[], attributes = ''): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n');
  return `<ul${attributes}>\n${items}\n</ul>\n`;
}

/** The changelog is in the kit's source language, which the page says where it is another. */
function changesSection({ changes, since, language, words }: StartPageInfo): string {
  if (changes.lines.length === 0 && !since) return '';
  const lang = changes.language === language ? '' : ` lang="${escapeHtml(changes.language)}"`;
  const compared = since ? `<p>${escapeHtml(since.title)}</p>\n${bullets(since.lines)}` : '';
  const logged = changes.lines.length > 0 ? bullets(changes.lines, lang) : '';
  return `<h2>${escapeHtml(words('start.changes'))}</h2>\n${logged}${compared}`;
}

function mediaSection({ media, words }: StartPageInfo): string {
  if (media.length === 0) return '';
  const items = media.map(({ path, title, age }) => {
    const rating = age === undefined ? '' : `. ${escapeHtml(words('start.media.age', { age }))}`;
    return `<li><a href="${encodeURI(path)}">${escapeHtml(title)}</a>${rating}</li>`;
  });
  return `<h2>${escapeHtml(words('start.media'))}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}

function printFirstSection({ printFirst, words }: StartPageInfo): string {
  if (printFirst.length === 0) return '';
  const items = printFirst.map(({ title, holder }) => `<li>${escapeHtml(title)}: ${escapeHtml(holder)}</li>`);
  return `<p>${escapeHtml(words('start.printing.first'))}</p>\n<ol>\n${items.join('\n')}\n</ol>\n`;
}

function rebuildSection({ program, words }: StartPageInfo): string {
  if (program === undefined) return '';
  const text = escapeHtml(words('start.rebuild.text', { program }));
  return `<h2>${escapeHtml(words('start.rebuild'))}</h2>\n<p>${text}</p>\n<pre>relevo build source --output ${escapeHtml(words('start.rebuild.folder'))}</pre>\n`;
}

/** Of everything once: nobody prints a book and the booklet of it. */
function totals(all: readonly ListedDocument[], words: Words): string {
  const documents = all.filter(({ form }) => form === 'sheet');
  const pages = documents.reduce((sum, each) => sum + each.pages, 0);
  const sheets = documents.reduce((sum, each) => sum + sheetsOf(each), 0);
  const cells = `<td>${pages}</td><td>${sheets}</td><td></td><td></td>`;
  return `<tfoot><tr><th scope="row">${escapeHtml(words('start.total'))}</th>${cells}</tr></tfoot>`;
}

const STYLE = `body{font:1rem/1.5 Georgia,serif;color:#1a1a1a;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,th,td{font-family:system-ui,sans-serif}h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #bbb;vertical-align:top}tfoot th,tfoot td{border-bottom:0}
td:nth-child(2),td:nth-child(3),thead th:nth-child(2),thead th:nth-child(3){text-align:right}[scope=rowgroup]{padding-top:1rem}code,pre{font-size:.85rem}pre{background:#f2f2f2;padding:.6rem;overflow-x:auto;white-space:pre-wrap}
.facts{color:#444;margin-top:.2rem}a{color:#1f3a68}@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}`;

/**
 * Windows PowerShell takes a file for one in the machine's own encoding unless it is told. A file that is missing counts as
 * one that was changed; the last line is how many there are.
 */
const POWERSHELL = escapeHtml(
  `$n = 0; Get-Content -Encoding UTF8 manifest-sha256.txt | ForEach-Object { $h,$f = $_ -split '  ',2; if (-not (Test-Path -LiteralPath $f) -or (Get-FileHash -Algorithm SHA256 -LiteralPath $f).Hash -ne $h) { "!! $f"; $n++ } }; $n`,
);

/** One page that opens in any browser: what is in the bundle, how to print it, how to tell that it is whole. */
export function startPage(info: StartPageInfo): string {
  const { words } = info;
  const say = (key: string): string => escapeHtml(words(`start.${key}`));
  const heads = ['document', 'pages', 'sheets', 'print', 'fingerprint'].map(
    (key) => `<th scope="col">${say(key)}</th>`,
  );
  const facts = [
    words('start.version', { version: info.version, date: info.date }),
    info.edition,
    info.maturity,
  ];
  const hasBooklet = info.documents.some(({ form }) => form === 'booklet');
  const folding = hasBooklet ? `\n<p>${say('printing.booklet')}</p>` : '';
  return `<!doctype html>
<html lang="${escapeHtml(info.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(info.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(info.title)}</h1>
<p class="facts">${facts.map(escapeHtml).join('<br>')}</p>
<p>${escapeHtml(info.audience)}</p>
<h2>${say('inside')}</h2>
<table><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows(info)}
</tbody>${totals(info.documents, words)}</table>
${mediaSection(info)}${changesSection(info)}<h2>${say('printing')}</h2>
<p>${say('printing.text')}</p>${folding}
${printFirstSection(info)}<h2>${say('whole')}</h2>
<p>${say('whole.text')}</p>
<pre>sha256sum -c manifest-sha256.txt</pre>
<p>${say('whole.windows')}</p>
<pre>${POWERSHELL}</pre>
${rebuildSection(info)}<h2>${say('licence')}</h2>
<p>${escapeHtml(info.license)}. ${say('licence.text')}</p>
</body>
</html>
`;
}
