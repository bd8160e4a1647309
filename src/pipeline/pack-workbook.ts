import { zipStream } from '../bundle/write-zip.ts';
import type { Workbook } from '../model/workbook.ts';
import { workbookParts } from '../workbook/workbook-parts.ts';

/** The first day that a zip can tell: a workbook does not say when it was made. Seconds since 1970. */
const NO_DATE = 315_532_800;

/** A workbook as an XLSX file; the same workbook gives the same bytes. */
export async function packWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const entries = [...workbookParts(workbook)].map(([path, bytes]) => ({ path, bytes }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(entries, NO_DATE)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
