/** A segment of a JPEG (ITU-T T.81, annex B). Offsets count from the start of the file. */
export interface JpegSegment {
  /** Its second byte: `0xda` starts a scan, `0xd9` ends the picture. */
  readonly marker: number;
  readonly start: number;
  /** Exclusive; of a scan, after its compressed data. */
  readonly end: number;
  /** What follows the marker and the length. */
  readonly payload: Buffer;
  /** The compressed data of a scan, as it is in the file; of other segments empty. */
  readonly scan: Buffer;
}

export const JPEG = {
  scan: 0xda,
  end: 0xd9,
  firstApp: 0xe0,
  exif: 0xe1,
  adobe: 0xee,
  lastApp: 0xef,
  comment: 0xfe,
} as const;

const FILL = 0xff;
const EMPTY = Buffer.alloc(0);

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Where the compressed data from `from` on ends: at the next marker that is no restart; a 0 after 0xff stands for 0xff. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(FILL, from); at !== -1; at = jpeg.indexOf(FILL, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== FILL && !isRestart(next)) return at;
  }
  return jpeg.length;
}

function readSegment(jpeg: Buffer, start: number): JpegSegment | undefined {
  const marker = jpeg[start + 1];
  if (jpeg[start] !== FILL || marker === undefined) return undefined;
  if (marker === JPEG.end) return { marker, start, end: start + 2, payload: EMPTY, scan: EMPTY };
  if (start + 4 > jpeg.length) return undefined;
  const end = start + 2 + jpeg.readUInt16BE(start + 2);
  if (end < start + 4 || end > jpeg.length) return undefined;
  const payload = jpeg.subarray(start + 4, end);
  if (marker !== JPEG.scan) return { marker, start, end, payload, scan: EMPTY };
  const scanEnd = endOfScan(jpeg, end);
  return { marker, start, end: scanEnd, payload, scan: jpeg.subarray(end, scanEnd) };
}

/**
 * The segments of a JPEG in order. The last one is the end of the picture (`0xd9`) when the file is whole: where its
 * structure breaks, or at the end of the bytes, there are simply no more. What cameras put behind the end is left out.
 */
export function* readJpegSegments(jpeg: Buffer): Generator<JpegSegment> {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return;
  for (let at = 2; at < jpeg.length; ) {
    // Before a marker any number of bytes 0xff may stand.
    if (jpeg[at] === FILL && jpeg[at + 1] === FILL) {
      at += 1;
      continue;
    }
    const segment = readSegment(jpeg, at);
    if (!segment) return;
    yield segment;
    if (segment.marker === JPEG.end) return;
    at = segment.end;
  }
}
