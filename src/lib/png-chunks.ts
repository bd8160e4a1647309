import { crc32 } from 'node:zlib';

/** A chunk of a PNG (ISO/IEC 15948, clause 5). */
export interface PngChunk {
  /** `IHDR`, `IDAT` … */
  readonly type: string;
  readonly data: Buffer;
  /** Its check sum fits its bytes. */
  readonly intact: boolean;
  /** Offset in the file, after its check sum. */
  readonly end: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The chunks of a PNG in order. The last one is `IEND` when the file is whole: where its structure breaks, or at the end
 * of the bytes, there are simply no more. What stands behind `IEND` is left out.
 */
export function* readPngChunks(png: Buffer): Generator<PngChunk> {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return;
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (end > png.length) return;
    const type = png.toString('latin1', at + 4, at + 8);
    const intact = crc32(png.subarray(at + 4, end - 4)) === png.readUInt32BE(end - 4);
    yield { type, data: png.subarray(at + 8, end - 4), intact, end };
    if (type === 'IEND') return;
    at = end;
  }
}
