import { isOnSide, readOrientation } from '../../lib/exif-orientation.ts';
import { JPEG, type JpegSegment, readJpegSegments } from '../../lib/jpeg-segments.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
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
/** Size and number of colours, from the frame header: one of the three that parsing lets through (ITU-T T.81). */
function readFrame(jpeg: Buffer): { width: number; height: number; colors: number } {
  for (const { marker, payload } of readJpegSegments(jpeg)) {
    if (marker < 0xc0 || marker > 0xc2) continue;
    const [height, width, colors = 0] = [payload.readUInt16BE(1), payload.readUInt16BE(3), payload[5]];
    return { width, height, colors };
  }
  throw new Error('A JPEG without a frame header');
}

/** What decoding needs. The name of the colour transform is one of the marks that applications leave (Adobe). */
function isPicture({ marker, payload }: JpegSegment): boolean {
  if (marker === JPEG.firstApp) return payload.toString('latin1', 0, 5) === 'JFIF\0';
  if (marker === JPEG.adobe) return payload.toString('latin1', 0, 5) === 'Adobe';
  return (marker < JPEG.firstApp || marker > JPEG.lastApp) && marker !== JPEG.comment;
}

/**
 * The picture alone: without where and when it was taken and with which camera, without comments, thumbnails, and what
 * telephones put behind its end. A photograph on paper must not tell where a shelter is to whoever opens the file.
 */
function stripJpeg(jpeg: Buffer): Buffer {
  const kept = [...readJpegSegments(jpeg)].filter(isPicture);
  return Buffer.concat([jpeg.subarray(0, 2), ...kept.map(({ start, end }) => jpeg.subarray(start, end))]);
}

const COLOR_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

/** Puts the picture of a JPEG into the file as it is. Its colours are grey or YCbCr. */
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
  ref.end(stripJpeg(bytes));
  const matrix = TURNS[orientation] ?? UPRIGHT;
  const onSide = isOnSide(orientation);
  return { ref, width: onSide ? height : width, height: onSide ? width : height, matrix };
}
