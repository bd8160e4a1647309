import { readParts } from '../bundle/read-parts.ts';
import type { RawTable, TableTrouble } from '../model/table.ts';
import { isReadPart, readWorkbook } from '../workbook/read-workbook.ts';

/** A full list of 5,000 people unpacks to about 4 MB. */
const LIMITS = { entries: 2_000, bytes: 40_000_000 };

/** The visible sheets of an XLSX file, or what keeps them from being read. Any bytes give one or the other. */
export async function unpackWorkbook(bytes: Uint8Array): Promise<readonly RawTable[] | TableTrouble> {
  try {
    const parts = await readParts(bytes, isReadPart, LIMITS);
    return parts ? readWorkbook(parts) : 'table.too-large';
  } catch {
    return 'table.unreadable';
  }
}
