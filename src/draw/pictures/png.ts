import { readPngChunks } from '../../lib/png-chunks.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import { packPixels } from './pack-pixels.ts';
import { type Picture, UPRIGHT } from './picture.ts';
import { type PngParts, readPngParts } from './png-parts.ts';
import { splitPixels } from './split-pixels.ts';

/** Decodes a PNG of any kind to red, green, blue and alpha, one byte each. */
export type DecodePng = (bytes: Buffer) => {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
};

/** Data in the very form that PDF's own filter reads is put into the file as it is. */
function embedAsIs(file: PdfFile, { width, height, depth, colors, palette, data }: PngParts): Picture {
  const device = colors === 1 ? 'DeviceGray' : 'DeviceRGB';
  const ref = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: palette ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette] : device,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: width },
  });
  ref.end(data);
  return { ref, width, height, matrix: UPRIGHT };
}

/** Takes the picture apart into colours and, where something shows through, a mask. */
function embedDecoded(file: PdfFile, bytes: Buffer, decode: DecodePng): Picture {
  // What stands behind the last chunk is no part of the picture.
  const { width, height, data } = decode(bytes.subarray(0, [...readPngChunks(bytes)].at(-1)?.end));
  const { pixels, colors, alpha } = splitPixels(data);
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const filter = (count: number) => ({
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: count, BitsPerComponent: 8, Columns: width },
  });
  const mask = alpha && file.ref({ ...size, ...filter(1), ColorSpace: 'DeviceGray' });
  if (alpha) mask?.end(packPixels(alpha, width, 1));
  const ref = file.ref({
    ...size,
    ...filter(colors),
    ColorSpace: colors === 1 ? 'DeviceGray' : 'DeviceRGB',
    ...(mask && { SMask: mask }),
  });
  ref.end(packPixels(pixels, width * colors, colors));
  return { ref, width, height, matrix: UPRIGHT };
}

/** Puts a PNG into the file, all of it before this returns: the order of objects never depends on timing. */
export function embedPng(file: PdfFile, source: Uint8Array, decode: DecodePng): Picture {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const parts = readPngParts(bytes);
  return parts ? embedAsIs(file, parts) : embedDecoded(file, bytes, decode);
}
