import { readCsv } from '../deliver/read-table.ts';
import { MAX_TABLE_BYTES, type RawTable, type TableTrouble } from '../model/table.ts';

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** A zip; what spreadsheets of before 2007 wrote, and what they write under a password. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** A file of people's lists, by what it is and not by its name: the sheets of a workbook, or a CSV file as one. */
export async function openTables(bytes: Uint8Array): Promise<readonly RawTable[] | TableTrouble> {
  if (bytes.length > MAX_TABLE_BYTES) return 'table.too-large';
  if (startsWith(bytes, OLD)) return 'table.old-format';
  if (startsWith(bytes, ZIP)) {
    const { unpackWorkbook } = await import('./unpack-workbook.ts');
    return unpackWorkbook(bytes);
  }
  const table = readCsv(bytes);
  return typeof table === 'string' ? table : [table];
}
