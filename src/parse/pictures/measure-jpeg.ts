import { BadPicture, checkSize, type PictureSize } from './picture-size.ts';

/** Frame markers of ITU-T T.81 that pdf readers decode: baseline, extended and progressive Huffman coding. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const STANDALONE = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where the segment after the one at `at` begins. */
function nextSegment(buffer: Buffer, at: number): number {
  const marker = buffer[at + 1] ?? 0;
  if (buffer[at] !== 0xff || OTHER_FRAMES.has(marker) || marker === 0xd9) throw new BadPicture('damaged');
  if (marker === 0xff) return at + 1;
  return at + (STANDALONE(marker) ? 2 : 2 + buffer.readUInt16BE(at + 2));
}

/** Offset of the frame header. */
function findFrame(buffer: Buffer): number {
  for (let at = 2; at + 9 < buffer.length; at = nextSegment(buffer, at)) {
    if (buffer[at] === 0xff && FRAMES.has(buffer[at + 1] ?? 0)) return at;
  }
  throw new BadPicture('damaged');
}

function endsWhole(buffer: Buffer): boolean {
  return buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) >= Math.max(2, buffer.length - 64);
}

/** Size of a JPEG (ITU-T T.81) in gray or YCbCr, that has its end. Four colours are for presses, not for printers. */
export function measureJpeg(bytes: Uint8Array): PictureSize {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frame = findFrame(buffer);
  if (buffer[frame + 4] !== 8) throw new BadPicture('colours');
  const colours = buffer[frame + 9];
  if (colours !== 1 && colours !== 3) throw new BadPicture('colours');
  if (!endsWhole(buffer)) throw new BadPicture('damaged');
  return checkSize(buffer.readUInt16BE(frame + 7), buffer.readUInt16BE(frame + 5));
}
