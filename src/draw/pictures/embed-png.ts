import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { PdfFile, PdfReference } from '../file/pdfkit-internals.ts';

interface Planes {
  readonly colour: Buffer;
  /** Undefined when the picture is opaque. */
  readonly alpha: Buffer | undefined;
  readonly gray: boolean;
}

/** One of red, green, blue, alpha. */
function takePlane(rgba: Buffer, from: number): Buffer {
  const plane = Buffer.alloc(rgba.length / 4);
  for (let pixel = 0; pixel < plane.length; pixel += 1) plane[pixel] = rgba[pixel * 4 + from] ?? 0;
  return plane;
}

function interleave(planes: readonly Buffer[]): Buffer {
  const [first] = planes;
  const bytes = Buffer.alloc((first?.length ?? 0) * planes.length);
  for (const [part, plane] of planes.entries()) {
    for (let pixel = 0; pixel < plane.length; pixel += 1)
      bytes[pixel * planes.length + part] = plane[pixel] ?? 0;
  }
  return bytes;
}

/** Colour and transparency apart; one byte a pixel when no pixel has a colour. */
function splitPlanes(rgba: Buffer): Planes {
  const [red, green, blue, alpha] = [0, 1, 2, 3].map((part) => takePlane(rgba, part)) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const gray = red.equals(green) && red.equals(blue);
  const opaque = alpha.every((value) => value === 255);
  return { colour: gray ? red : interleave([red, green, blue]), alpha: opaque ? undefined : alpha, gray };
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
