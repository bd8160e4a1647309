import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** A picture of `test/fixtures/pictures`: 24 × 16 pixels, in four fields of one colour each. */
export function samplePicture(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fixtures/pictures/${name}`, import.meta.url)));
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The PNG with one more chunk before the first of a kind. */
export function addChunk(png: Buffer, chunk: Buffer, before: string): Buffer {
  const at = png.indexOf(before) - 4;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

/** The PNG with another header, its check sum right. */
export function withHeader(png: Buffer, change: (header: Buffer) => void): Buffer {
  const header = Buffer.from(png.subarray(16, 29));
  change(header);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)]);
}

/** The PNG with other compressed data. */
export function withData(png: Buffer, data: Uint8Array): Buffer {
  const end = pngChunk('IEND', Buffer.alloc(0));
  return Buffer.concat([png.subarray(0, png.indexOf('IDAT') - 4), pngChunk('IDAT', data), end]);
}

/** So many bytes of nothing, packed small. */
export function bomb(bytes: number): Buffer {
  return deflateSync(Buffer.alloc(bytes), { level: 9 });
}

/** The JPEG with what a camera notes right after its beginning. */
export function addSegment(jpeg: Buffer, marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

/** The camera's note of how it was held (Exif 2.3). */
export function orient(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  return addSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** The JPEG with one byte of its frame header changed, counted from the marker. */
export function withFrameByte(jpeg: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = [0xc0, 0xc1, 0xc2].map((marker) => jpeg.indexOf(Buffer.from([0xff, marker])));
  changed[Math.max(...frame) + at] = value;
  return changed;
}
