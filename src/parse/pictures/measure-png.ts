import { PNG } from 'pngjs';
import { BadPicture, checkSize, type PictureSize } from './picture-size.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Size of a PNG (ISO/IEC 15948) after decoding all of it: the header is read first, so that a picture that claims a
 * huge size is refused before anything is unpacked.
 */
export function measurePng(bytes: Uint8Array): PictureSize {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 57 || SIGNATURE.some((byte, at) => buffer[at] !== byte))
    throw new BadPicture('damaged');
  if (buffer.toString('latin1', 12, 16) !== 'IHDR') throw new BadPicture('damaged');
  const size = checkSize(buffer.readUInt32BE(16), buffer.readUInt32BE(20));
  try {
    PNG.sync.read(buffer, { checkCRC: true });
  } catch {
    throw new BadPicture('damaged');
  }
  return size;
}
