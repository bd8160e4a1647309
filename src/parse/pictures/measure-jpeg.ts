import { isOnSide, readOrientation } from '../../lib/exif-orientation.ts';
import { JPEG, type JpegSegment, readJpegSegments } from '../../lib/jpeg-segments.ts';
import { checkJpeg } from './check-jpeg.ts';
import { BadPicture, checkSize, type PictureSize } from './picture-size.ts';

/** Frame headers of ITU-T T.81, table B.1, but for the tables and the extension that stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Baseline, extended and progressive, in Huffman coding: what readers of PDF decode. */
const LAST_READABLE = 0xc2;

function readFrame({ marker, payload }: JpegSegment): PictureSize {
  if (marker > LAST_READABLE) throw new BadPicture('coding');
  if (payload.length < 6) throw new BadPicture('damaged');
  const colours = payload[5] ?? 0;
  // Four colours are for presses, more than 8 bits for hospitals.
  if (payload[0] !== 8 || (colours !== 1 && colours !== 3)) throw new BadPicture('colours');
  if (payload.length !== 6 + colours * 3) throw new BadPicture('damaged');
  return checkSize(payload.readUInt16BE(3), payload.readUInt16BE(1));
}

/** Size of a JPEG (ITU-T T.81) in grey or YCbCr, with all its parts, as it is seen upright. */
export function measureJpeg(bytes: Uint8Array): PictureSize {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = [...readJpegSegments(jpeg)];
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  if (!frame || frames.length > 1) throw new BadPicture('damaged');
  const { width, height } = readFrame(frame);
  if (segments.at(-1)?.marker !== JPEG.end) throw new BadPicture('damaged');
  checkJpeg(segments, frame);
  return isOnSide(readOrientation(jpeg)) ? { width: height, height: width } : { width, height };
}
