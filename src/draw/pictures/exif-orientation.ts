const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const ORIENTATION_TAG = 0x0112;
const HIGHEST = 8;

/** The TIFF block of the first Exif segment. */
function findExif(bytes: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === APP1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') {
      return bytes.subarray(at + 10, end);
    }
    at = end;
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
