import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { runTool } from './pdf-tools.ts';

/** A structure tree as a reader gives it: elements, and the texts that they own. */
interface Spoken {
  readonly role: string;
  readonly alt?: string | undefined;
  readonly text?: string;
  readonly children: readonly Spoken[];
}

/** Elements within a line. All others part what stands before and after them. */
const INLINE = new Set(['', 'Span', 'Link', 'Reference', 'Code']);

/**
 * The texts of a tree in its order. Markers of lists and notes are left out, and so are the numbers of pages in a table
 * of contents. For a picture stands its alternative, if the reader gives it.
 */
function read({ role, alt = '', text, children }: Spoken): string {
  if (text !== undefined) return text;
  if (role === 'Figure') return ` ${alt} `;
  if (role === 'Lbl') return ' ';
  const inner = children.map(read).join('');
  if (role === 'TOCI') return ` ${inner.trim().replace(/\s+\S+$/, '')} `;
  return INLINE.has(role) ? inner : ` ${inner} `;
}

interface PdfJsNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly PdfJsNode[];
}

/** The texts of a page's marked content, by its id. */
async function textsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return texts;
}

function fromPdfJs(node: PdfJsNode, texts: ReadonlyMap<string, string>): Spoken {
  const { role = '', type, id = '', alt, children = [] } = node;
  if (type === 'content') return { role: '', text: texts.get(id) ?? '', children: [] };
  return { role, alt, children: children.map((child) => fromPdfJs(child, texts)) };
}

/** The text as pdf.js reads it through the structure tree, page by page. */
export async function readWithPdfJs(pdf: Uint8Array): Promise<string> {
  const opened = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const tree = (await page.getStructTree()) as PdfJsNode | null;
    if (tree) pages.push(read(fromPdfJs(tree, await textsOf(page))));
  }
  await opened.destroy();
  return pages.join(' ');
}

/** Lines of poppler's listing that say nothing: links, and empty ones. */
const NOTHING = /^\s*(Object \d+ \d+)?$/;

/** What a line of poppler's listing is: an element, a text, or something else. */
function readLine(line: string): {
  readonly depth: number;
  readonly spoken: Spoken & { children: Spoken[] };
} {
  const depth = line.search(/\S/);
  const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
  if (text !== undefined) return { depth, spoken: { role: '', text, children: [] } };
  const [, role = ''] = /^\s*([A-Z]\w*)/.exec(line) ?? [];
  return { depth, spoken: { role, children: [] } };
}

/** The text as poppler reads it through the structure tree of the whole document. It gives no alternatives. */
export function readWithPoppler(pdf: Uint8Array): string {
  const listing = runTool('pdfinfo', pdf, ['-struct-text', '{file}']).toString('utf8');
  const root: Spoken & { children: Spoken[] } = { role: 'Document', children: [] };
  const around = [{ depth: -1, spoken: root }];
  for (const line of listing.split('\n').filter((one) => !NOTHING.test(one))) {
    const row = readLine(line);
    while ((around.at(-1)?.depth ?? 0) >= row.depth) around.pop();
    around.at(-1)?.spoken.children.push(row.spoken);
    around.push(row);
  }
  return read(root);
}
