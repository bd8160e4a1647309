import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { PdfFile, PdfReference } from '../file/pdfkit-internals.ts';

interface Planes {
  readonly colour: Buffer;
  /** Undefined when the picture is opaque. */
  readonly alpha: Buffer | undefined;
  readonly gray: boolean;
}

/** Colour and transparency apart; one byte a pixel when no pixel has a colour. */
function splitPlanes(rgba: Buffer): Planes {
  const pixels = rgba.length / 4;
  let gray = true;
  let opaque = true;
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) gray = false;
    if (rgba[at + 3] !== 255) opaque = false;
  }
  const depth = gray ? 1 : 3;
  const colour = Buffer.alloc(pixels * depth);
  const alpha = Buffer.alloc(opaque ? 0 : pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let part = 0; part < depth; part += 1) colour[pixel * depth + part] = rgba[pixel * 4 + part] ?? 0;
    if (!opaque) alpha[pixel] = rgba[pixel * 4 + 3] ?? 255;
  }
  return { colour, alpha: opaque ? undefined : alpha, gray };
}

function imageObject(file: PdfFile, bytes: Buffer, data: Record<string, unknown>): PdfReference {
  const image = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    ...data,
  });
  image.end(deflateSync(bytes));
  return image;
}

/** A PNG as an image object, its transparency as a soft mask. All of it happens at once, so the file's bytes are always the same. */
export function embedPng(file: PdfFile, bytes: Uint8Array): PdfReference {
  const { width, height, data } = PNG.sync.read(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  const { colour, alpha, gray } = splitPlanes(data);
  const size = { Width: width, Height: height };
  const mask = alpha ? { SMask: imageObject(file, alpha, { ...size, ColorSpace: 'DeviceGray' }) } : {};
  return imageObject(file, colour, { ...size, ColorSpace: gray ? 'DeviceGray' : 'DeviceRGB', ...mask });
}
