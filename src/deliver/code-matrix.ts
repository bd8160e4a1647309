import qrcode from 'qrcode';
import type { DocMatrix } from '../model/doc.ts';

/** A QR code (ISO/IEC 18004) of a text that names nobody, `size` millimetres wide. */
export function codeMatrix(text: string, size: number, alt: string): DocMatrix {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => Boolean(modules.get(row, column))),
  );
  return { type: 'matrix', dark, size, alt };
}
