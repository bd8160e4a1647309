import type { Asset } from '../../model/asset.ts';
import type { PdfFile, PdfReference } from '../file/pdfkit-internals.ts';

/** Components of the frame: the byte after its size. Parsing has made sure that there is a frame, with 1 or 3 of them. */
function componentsOf(bytes: Uint8Array): number {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 9] ?? 3;
    at += marker === 0xff ? 1 : 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return 3;
}

/** A JPEG goes into the file as it is. */
export function embedJpeg(file: PdfFile, { bytes, width, height }: Asset): PdfReference {
  const image = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: componentsOf(bytes) === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  });
  image.end(bytes);
  return image;
}
