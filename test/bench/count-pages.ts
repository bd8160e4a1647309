import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pages of a PDF, counted by a reader that is none of the writers. */
export async function countPages(path: string): Promise<number> {
  const data = new Uint8Array(readFileSync(path));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}
