import { countColorPages } from '../draw/color-pages.ts';
import type { Fonts } from '../draw/create-fonts.ts';
import { drawPdf } from '../draw/draw-pdf.ts';
import type { DocumentInfo } from '../draw/metadata.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Doc } from '../model/doc.ts';
import type { PagedPage } from '../model/paged.ts';
import type { Theme } from '../model/theme.ts';
import { imposeBooklet } from '../typeset/impose-booklet.ts';
import { typeset } from '../typeset/typeset.ts';
import { type FontFiles, loadFonts } from './load-looks.ts';

/** A document as a file. */
export interface PrintedPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Pages with pictures that are not grey. */
  readonly colorPages: number;
  readonly findings: readonly Finding[];
}

/** typeset → draw, in this thread or in another. */
export type PrintPages = (doc: Doc, info: DocumentInfo) => Promise<PrintedPages>;

const NO_PAGE: PagedPage = { width: 0, height: 0, label: '', items: [] };

/** typeset → draw in this thread. Fonts are loaded by the first document: one that comes from the cache needs none. */
export function createPrinter(files: FontFiles, theme: Theme): PrintPages {
  let loading: Promise<Fonts> | undefined;
  return async (doc, info) => {
    loading ??= loadFonts(files);
    const fonts = await loading;
    const paged = typeset(doc, theme, fonts);
    const isBooklet = doc.format === 'booklet';
    const placed = isBooklet ? imposeBooklet(paged, theme.booklet.sheets) : paged;
    const colorPages = countColorPages(paged, doc.assets);
    const { findings } = paged;
    // Nobody else holds these pages, and those of a book are most of what is held here.
    const pages = placed.pages as PagedPage[];
    const release = (page: number): void => void pages.splice(page, 1, NO_PAGE);
    const bytes = await drawPdf(placed, fonts, { assets: doc.assets, info, release });
    return { bytes, pages: pages.length, colorPages, findings };
  };
}
