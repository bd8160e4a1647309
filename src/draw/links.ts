import type { PagedDoc, PlacedLink } from '../model/paged.ts';
import { type PdfEntries, pdfText } from './pdf-value.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Structure, Surface } from './structure.ts';

/** A print flag: an annotation that is not to be printed fails tools that look for it (ISO 32000-1, 12.5.3). */
const PRINT = 4;

function percentEscape(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A URI is ASCII (ISO 32000-1, 12.6.4.7): other characters as the percent escapes of their UTF-8. */
function asciiUri(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, (text) =>
    Array.from(new TextEncoder().encode(text), percentEscape).join(''),
  );
}

function actionOf({ target }: PlacedLink, { destinations }: PagedDoc): PdfEntries {
  if ('url' in target) return { S: 'URI', URI: pdfText(asciiUri(target.url)) };
  if (!destinations.has(target.heading))
    throw new Error(`A link to "${target.heading}", which is on no page`);
  return { S: 'GoTo', D: pdfText(target.heading) };
}

/** Adds the links of a page: each says in words where it goes, and belongs to the element of its text. */
export function addLinks(
  file: PdfFile,
  links: readonly PlacedLink[],
  { surface, structure, paged }: { surface: Surface; structure: Structure; paged: PagedDoc },
): void {
  const { sheet } = surface;
  for (const link of links) {
    const { x, y, width, height, title, tag } = link;
    const annotation = file.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, sheet.height - y - height, x + width, sheet.height - y],
      Border: [0, 0, 0],
      F: PRINT,
      Contents: pdfText(title),
      A: actionOf(link, paged),
    });
    structure.annotate(surface, tag, annotation);
    sheet.addAnnotation(annotation);
    annotation.end();
  }
}
