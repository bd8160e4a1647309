import type { DocumentInfo } from '../draw/metadata.ts';
import type { Doc } from '../model/doc.ts';
import type { Theme } from '../model/theme.ts';
import { loadFonts } from '../pipeline/load-looks.ts';
import { createPrinter, type PrintedPages, type PrintPages } from '../pipeline/print-pages.ts';
import { nodeFiles } from './node-files.ts';
import { createPackages } from './node-packages.ts';

/** A document for another thread. */
export interface PrintTask {
  readonly doc: Doc;
  readonly info: DocumentInfo;
  readonly theme: Theme;
}

let printer: Promise<PrintPages> | undefined;

/** What a thread of the pool runs. Fonts and shaped words stay with the thread from document to document. */
export async function print({ doc, info, theme }: PrintTask): Promise<PrintedPages> {
  const host = { read: nodeFiles.read, ...createPackages() };
  printer ??= loadFonts(host).then((fonts) => createPrinter(theme, fonts));
  return (await printer)(doc, info);
}
