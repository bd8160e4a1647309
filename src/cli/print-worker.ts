import { createRequire } from 'node:module';
import type { DocumentInfo } from '../draw/metadata.ts';
import type { Doc } from '../model/doc.ts';
import type { Theme } from '../model/theme.ts';
import { loadFonts } from '../pipeline/load-looks.ts';
import { createPrinter, type PrintedPages, type PrintPages } from '../pipeline/print-pages.ts';
import { nodeFiles } from './node-files.ts';

/** A document for another thread. */
export interface PrintTask {
  readonly doc: Doc;
  readonly info: DocumentInfo;
  readonly theme: Theme;
}

const require = createRequire(import.meta.url);
let printer: Promise<PrintPages> | undefined;

/** What a thread of the pool runs. Fonts and shaped words stay with the thread from document to document. */
export async function print({ doc, info, theme }: PrintTask): Promise<PrintedPages> {
  const host = { read: nodeFiles.read, packageFile: (specifier: string) => require.resolve(specifier) };
  printer ??= loadFonts(host).then((fonts) => createPrinter(theme, fonts));
  return (await printer)(doc, info);
}
