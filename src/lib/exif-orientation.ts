import { JPEG, readJpegSegments } from './jpeg-segments.ts';

const EXIF = 'Exif\0\0';
const ORIENTATION_TAG = 0x0112;
const HIGHEST = 8;
/** From here on the sides are exchanged. */
const FIRST_ON_SIDE = 5;

/** The TIFF block of the first Exif segment before the picture itself. */
function findExif(jpeg: Buffer): Buffer | undefined {
  for (const { marker, payload } of readJpegSegments(jpeg)) {
    if (marker === JPEG.scan) return undefined;
    if (marker === JPEG.exif && payload.toString('latin1', 0, EXIF.length) === EXIF) {
      return payload.subarray(EXIF.length);
    }
  }
  return undefined;
}

/** Finds the tag in the first directory of a TIFF block. Any offset may be wrong: the bytes come from a camera. */
function findTag(tiff: Buffer): number | undefined {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, bytes: 2 | 4): number =>
    at + bytes > tiff.length ? 0 : little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  const directory = read(4, 4);
  const count = read(directory, 2);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry < tiff.length; entry += 12) {
    if (read(entry, 2) === ORIENTATION_TAG) return read(entry + 8, 2);
  }
  return undefined;
}

/** How the camera was held, 1 (upright) to 8, by Exif 2.3; 1 when the picture does not say. */
export function readOrientation(jpeg: Buffer): number {
  const exif = findExif(jpeg);
  const found = exif && findTag(exif);
  return found !== undefined && found >= 1 && found <= HIGHEST ? found : 1;
}

/** Whether the picture lies on its side in the file: its width is then the height of what is seen. */
export function isOnSide(orientation: number): boolean {
  return orientation >= FIRST_ON_SIDE;
}
