import { drawPdf } from '../../draw/draw-pdf.ts';
import type { Doc } from '../../model/doc.ts';
import type { Host } from '../../model/host.ts';
import type { Looks } from '../../model/manifest.ts';
import { joinPaged } from '../../typeset/join-paged.ts';
import { typeset } from '../../typeset/typeset.ts';
import { applyLooks, loadFonts, loadTheme } from '../load-looks.ts';

/** One of the documents of a file, and how many copies of it. */
export interface Part {
  readonly doc: Doc;
  readonly copies: number;
  /** Of its bookmark. */
  readonly label: string;
}

export interface PrintedParts {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of paper, by the sides that each part is made for. */
  readonly sheets: number;
}

export interface PartsInfo {
  /** Of the file; names nobody. */
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly producer: string;
  /** Seconds since 1970. */
  readonly date: number;
  /** Of the kit, for documents that come from it. */
  readonly looks: Looks | undefined;
}

function sheetsOf(pages: number, { sides }: Doc): number {
  return sides === 'duplex' ? Math.ceil(pages / 2) : pages;
}

/** Prints documents into one file, copy after copy. */
export type PrintParts = (parts: readonly [Part, ...Part[]], info: PartsInfo) => Promise<PrintedParts>;

/** typeset → join → draw. Theme and fonts are loaded once. */
export async function openPartsPrinter(host: Host): Promise<PrintParts> {
  const [theme, fonts] = await Promise.all([loadTheme(host, 'default'), loadFonts(host)]);
  return async (parts, { title, subject, keywords, producer, date, looks }) => {
    const [first, ...rest] = parts.map((part) => ({
      ...part,
      paged: typeset(part.doc, applyLooks(theme, looks), fonts),
    }));
    if (!first) throw new Error('Nothing to print');
    const paged = joinPaged(title, [first, ...rest]);
    const assets = new Map(parts.flatMap(({ doc }) => [...doc.assets]));
    const info = { title, author: '', subject, keywords, date, producer, creator: producer };
    const bytes = await drawPdf(paged, fonts, { assets, info });
    const sheets = [first, ...rest].reduce(
      (sum, { doc, copies, paged: { pages } }) => sum + copies * sheetsOf(pages.length, doc),
      0,
    );
    return { bytes, pages: paged.pages.length, sheets };
  };
}
