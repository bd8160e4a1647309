import type { OutlineEntry, PagedDoc } from '../../model/paged.ts';
import { type PdfFile, type PdfReference, textString } from './pdfkit-internals.ts';

interface Tree {
  readonly file: PdfFile;
  readonly paged: PagedDoc;
  readonly pages: readonly PdfReference[];
}

function count(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + count(entry.children), 0);
}

/** Writes entries below a parent, and gives the first and the last (ISO 32000-1, 12.3.3). */
function writeEntries(
  entries: readonly OutlineEntry[],
  parent: PdfReference,
  tree: Tree,
): Record<string, unknown> {
  const items = entries.map(() => tree.file.ref({}));
  for (const [at, entry] of entries.entries()) {
    const item = items[at];
    const page = tree.paged.pages[entry.page];
    if (!item || !page) continue;
    const below = entry.children.length > 0 ? writeEntries(entry.children, item, tree) : {};
    Object.assign(item.data, {
      Title: textString(entry.title),
      Parent: parent,
      Dest: [tree.pages[entry.page], 'XYZ', 0, page.height - entry.y, null],
      ...(at > 0 ? { Prev: items[at - 1] } : {}),
      ...(at + 1 < items.length ? { Next: items[at + 1] } : {}),
      ...below,
      ...(entry.children.length > 0 ? { Count: -count(entry.children) } : {}),
    });
    item.end();
  }
  return { First: items[0], Last: items.at(-1) };
}

/** Bookmarks, and the numbers that a viewer shows for pages. */
export function addOutline(file: PdfFile, paged: PagedDoc, pages: readonly PdfReference[]): void {
  if (paged.outline.length > 0) {
    const root = file.ref({ Type: 'Outlines' });
    Object.assign(root.data, writeEntries(paged.outline, root, { file, paged, pages }), {
      Count: paged.outline.length,
    });
    root.end();
    file._root.data['Outlines'] = root;
    file._root.data['PageMode'] = 'UseOutlines';
  }
  const labels = paged.pages.flatMap((page, at): unknown[] => [at, { P: textString(page.label) }]);
  file._root.data['PageLabels'] = { Nums: labels };
}
