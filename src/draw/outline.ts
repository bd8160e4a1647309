import type { OutlineEntry, PagedDoc } from '../model/paged.ts';
import { placeOf } from './destinations.ts';
import { type PdfEntries, type PdfRef, pdfText } from './pdf-value.ts';
import type { PdfFile, Sheet } from './pdfkit-internals.ts';

function countAll(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countAll(children), 0);
}

/** Writes entries below a parent, and gives what the parent says of them. */
function writeEntries(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  { parent, sheets }: { readonly parent: PdfRef; readonly sheets: readonly Sheet[] },
): PdfEntries {
  const refs = entries.map(() => file.ref({}));
  for (const [at, entry] of entries.entries()) {
    const { title, children } = entry;
    const ref = refs[at];
    if (!ref) continue;
    const below = children.length > 0 ? writeEntries(file, children, { parent: ref, sheets }) : {};
    Object.assign(ref.data, {
      Title: pdfText(title),
      Parent: parent,
      Prev: refs[at - 1],
      Next: refs[at + 1],
      Dest: placeOf(entry, sheets),
      ...below,
      // Negative: closed until the reader opens it.
      ...(children.length > 0 ? { Count: -countAll(children) } : {}),
    });
    ref.end();
  }
  return { First: refs[0], Last: refs.at(-1) };
}

/** Writes the bookmarks (ISO 32000-1, 12.3.3), the chapters to be seen at first. */
export function addOutline(file: PdfFile, { outline }: PagedDoc, sheets: readonly Sheet[]): void {
  if (outline.length === 0) return;
  const root = file.ref({ Type: 'Outlines', Count: outline.length });
  Object.assign(root.data, writeEntries(file, outline, { parent: root, sheets }));
  root.end();
  file.catalog['Outlines'] = root;
  file.catalog['PageMode'] = 'UseOutlines';
}
