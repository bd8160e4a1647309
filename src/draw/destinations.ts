import { compareText } from '../lib/compare.ts';
import type { Destination, PagedDoc } from '../model/paged.ts';
import { type PdfArray, type PdfRef, pdfText } from './pdf-value.ts';
import type { PdfFile, Sheet } from './pdfkit-internals.ts';

/** A place on a page, seen from the left edge and at the size the reader has chosen. */
export function placeOf({ page, y }: Destination, sheets: readonly Sheet[]): PdfArray {
  const sheet = sheets[page];
  if (!sheet) throw new Error(`No page ${page}`);
  return [sheet.ref, 'XYZ', null, sheet.height - y, null];
}

/** Names are sorted by their bytes: a name beyond ASCII is UTF-16 behind a mark that comes after every ASCII one. */
function compareNames(one: string, other: string): number {
  const [ascii, otherAscii] = [one, other].map((name) => /^[\0-\x7f]*$/.test(name));
  if (ascii !== otherAscii) return ascii ? -1 : 1;
  return compareText(one, other);
}

/** Puts every heading among the named destinations, by its id: `guide.pdf#indicadores` opens there. */
export function addDestinations(file: PdfFile, { destinations }: PagedDoc, sheets: readonly Sheet[]): void {
  const names = [...destinations.keys()].toSorted(compareNames).flatMap((id) => {
    const destination = destinations.get(id);
    return destination ? [pdfText(id), placeOf(destination, sheets)] : [];
  });
  (file.catalog['Names'] as PdfRef).data['Dests'] = { Names: names };
}
