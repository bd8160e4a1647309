import { encodePath } from '../lib/encode-path.ts';
import { bullets, escapeHtml } from './html.ts';
import { keepingSections, wholeSection } from './start-checks.ts';
import type { StartPageInfo } from './start-info.ts';
import { documentTable, editionTable } from './start-lists.ts';

/** The changelog is in the kit's source language, which the page says where it is another. */
function changesSection({ changes, since, language, words }: StartPageInfo): string {
  if (changes.lines.length === 0 && !since) return '';
  const lang = changes.language === language ? '' : ` lang="${escapeHtml(changes.language)}"`;
  const compared = since ? `<p>${escapeHtml(since.title)}</p>\n${bullets(since.lines)}` : '';
  const logged = changes.lines.length > 0 ? bullets(changes.lines, lang) : '';
  return `<h2 id="changes">${escapeHtml(words('start.changes'))}</h2>\n${logged}${compared}`;
}

function mediaSection({ media, words }: StartPageInfo): string {
  if (media.length === 0) return '';
  const items = media.map(({ path, title, age }) => {
    const rating = age === undefined ? '' : `. ${escapeHtml(words('start.media.age', { age }))}`;
    return `<li><a href="${encodePath(path)}">${escapeHtml(title)}</a>${rating}</li>`;
  });
  return `<h2>${escapeHtml(words('start.media'))}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}

function printFirstList({ printFirst, handover, words }: StartPageInfo): string {
  if (printFirst.length === 0) return '';
  const items = printFirst.map(({ title, holder, sheets }) => {
    const size = sheets === undefined ? '' : ` (${words('start.printing.sheets', { n: sheets })})`;
    return `<li>${escapeHtml(`${title}: ${holder}${size}`)}</li>`;
  });
  const intro = words(handover ? 'start.printing.first.handover' : 'start.printing.first');
  return `<p>${escapeHtml(intro)}</p>\n<ol>\n${items.join('\n')}\n</ol>\n`;
}

function printingSection(info: StartPageInfo): string {
  const { documents, paper, words } = info;
  const hasBooklet = documents.some(({ form }) => form === 'booklet');
  const folding = hasBooklet ? `<p>${escapeHtml(words('start.printing.booklet'))}</p>\n` : '';
  const text = words('start.printing.text', { paper });
  return `<h2 id="printing">${escapeHtml(words('start.printing'))}</h2>\n<p>${escapeHtml(text)}</p>\n${folding}${printFirstList(info)}`;
}

/** What leads through a page that is longer than a screen by far: titles with where they are. */
function contents({ changes, since, words }: StartPageInfo): string {
  const hasChanges = changes.lines.length > 0 || since !== undefined;
  const keys = [
    'inside',
    ...(hasChanges ? ['changes'] : []),
    'printing',
    'whole',
    'signed',
    'rebuild',
    'all',
  ];
  const links = keys.map((key) => `<a href="#${key}">${escapeHtml(words(`start.${key}`))}</a>`);
  return `<nav>${links.join(' · ')}</nav>\n`;
}

const STYLE = `body{font:1rem/1.5 Georgia,serif;color:#1a1a1a;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,th,td,nav{font-family:system-ui,sans-serif}h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.1rem;margin-top:2rem}nav{font-size:.9rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #bbb;vertical-align:top}tfoot th,tfoot td{border-bottom:0}
td:nth-child(2),td:nth-child(3),thead th:nth-child(2),thead th:nth-child(3),.n td,.n thead th+th{text-align:right}[scope=rowgroup]{padding-top:1rem}code,pre{font-size:.85rem}pre{background:#f2f2f2;padding:.6rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.facts{color:#444;margin-top:.2rem}a{color:#1f3a68}@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}`;

/** A handover has hundreds of documents: what is said of it comes first, and they come last. */
function lists(info: StartPageInfo): { readonly first: string; readonly last: string } {
  if (!info.handover) return { first: documentTable(info), last: '' };
  const title = `<h2 id="all">${escapeHtml(info.words('start.all'))}</h2>\n`;
  return { first: `<div class="n">${editionTable(info)}</div>\n`, last: title + documentTable(info) };
}

/** One page that opens in any browser: what is in the bundle, how to print it, how to tell that it is whole. */
export function startPage(info: StartPageInfo): string {
  const { words } = info;
  const say = (key: string): string => escapeHtml(words(`start.${key}`));
  const facts = [
    words('start.version', { version: info.version, date: info.date }),
    info.edition,
    info.maturity,
  ];
  const { first, last } = lists(info);
  return `<!doctype html>
<html lang="${escapeHtml(info.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(info.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeHtml(info.title)}</h1>
<p class="facts">${facts.map(escapeHtml).join('<br>')}</p>
<p>${escapeHtml(info.audience)}</p>
${info.handover ? contents(info) : ''}<h2 id="inside">${say('inside')}</h2>
<p>${say('unpack')}</p>
${first}${mediaSection(info)}${changesSection(info)}${printingSection(info)}${wholeSection(info)}${keepingSections(info)}<h2>${say('licence')}</h2>
<p>${escapeHtml(info.license)}. ${say('licence.text')}</p>
${last}</body>
</html>
`;
}
