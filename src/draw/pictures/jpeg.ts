import type { PdfFile } from '../pdfkit-internals.ts';
import { readOrientation } from './exif-orientation.ts';
import { type Matrix, type Picture, UPRIGHT } from './picture.ts';

/** By the orientation that a camera notes (Exif 2.3, tag 0x0112): the picture as it lies in the file, set upright. */
const TURNS: Readonly<Record<number, Matrix>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
/** From here on the sides are exchanged. */
const FIRST_ON_SIDE = 5;

/** Frame headers of ITU-T T.81; parsing has let no other in. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

/** Size and number of colours, from the frame header. */
function readFrame(bytes: Buffer): { width: number; height: number; colors: number } {
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      return {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        colors: bytes[at + 9] ?? 0,
      };
    }
    // Before a marker any number of bytes 0xff may stand.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('A JPEG without a frame header');
}

const COLOR_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

/** Puts a JPEG into the file as it is. Its colours are grey or YCbCr. */
export function embedJpeg(file: PdfFile, source: Uint8Array): Picture {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const { width, height, colors } = readFrame(bytes);
  const space = COLOR_SPACES[colors];
  if (space === undefined) throw new Error(`A JPEG of ${colors} colours`);
  const orientation = readOrientation(bytes);
  const ref = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  });
  ref.end(source);
  const matrix = TURNS[orientation] ?? UPRIGHT;
  const onSide = orientation >= FIRST_ON_SIDE;
  return { ref, width: onSide ? height : width, height: onSide ? width : height, matrix };
}
