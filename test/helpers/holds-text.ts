import { readParts } from '../../src/bundle/read-parts.ts';
import { holdsSecret } from './bytes-of-pdf.ts';

const LIMITS = { entries: 2_000, bytes: 40_000_000 };

function inBytes(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes);
  return (['utf8', 'utf16le'] as const).some((encoding) => buffer.includes(Buffer.from(text, encoding)));
}

/** Does a text of plain letters stand anywhere in a file: as bytes, in a part of a workbook, on a page or in the objects of a PDF? */
export async function holdsText(bytes: Uint8Array, text: string): Promise<boolean> {
  if (inBytes(bytes, text)) return true;
  if (inBytes(bytes.subarray(0, 5), '%PDF-')) return holdsSecret(bytes, text);
  if (!inBytes(bytes.subarray(0, 2), 'PK')) return false;
  const parts = await readParts(bytes, () => true, LIMITS);
  if (!parts) throw new Error('too large to look into');
  return [...parts].some(([name, part]) => name.includes(text) || inBytes(part, text));
}
