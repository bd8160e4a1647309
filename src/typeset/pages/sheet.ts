import type { Doc } from '../../model/doc.ts';
import type { PageGeometry, Theme } from '../../model/theme.ts';

/** The sheet that a document is printed on. */
export function geometryOf({ format, paper }: Doc, { pages }: Theme): PageGeometry {
  return format === 'screen' ? pages.screen : pages[format][paper];
}

/** Height of the text area. */
export function roomOf({ height, top, bottom }: PageGeometry): number {
  return height - top - bottom;
}

/** Width of the text area. */
export function widthOf({ width, inner, outer }: PageGeometry): number {
  return width - inner - outer;
}

/** Is this page, from 0, a left-hand page? Single sheets have none. */
export function isVerso(page: number, { sides, format }: Doc): boolean {
  return sides === 'duplex' && format !== 'screen' && page % 2 === 1;
}

/** Left edge of the text area of a page, from 0. */
export function leftOf(page: number, doc: Doc, { inner, outer }: PageGeometry): number {
  return isVerso(page, doc) ? outer : inner;
}
