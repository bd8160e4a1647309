import type { DocumentInfo } from '../draw/metadata.ts';
import type { Doc } from '../model/doc.ts';
import type { Theme } from '../model/theme.ts';
import { createPrinter, type PrintedPages, type PrintPages } from '../pipeline/print-pages.ts';
import { nodeFiles } from './node-files.ts';
import { createPackages } from './node-packages.ts';

/** A document for another thread. */
export interface PrintTask {
  readonly doc: Doc;
  readonly info: DocumentInfo;
  readonly theme: Theme;
}

let printer: PrintPages | undefined;

/** What a thread of the pool runs. Fonts and shaped words stay with the thread from document to document. */
export function print({ doc, info, theme }: PrintTask): Promise<PrintedPages> {
  printer ??= createPrinter({ read: nodeFiles.read, ...createPackages() }, theme);
  return printer(doc, info);
}
