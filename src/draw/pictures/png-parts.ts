import { readPngChunks } from '../../lib/png-chunks.ts';

/** A PNG whose data PDF can read without decoding (PNG, ISO/IEC 15948). */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly colors: 1 | 3;
  /** Red, green, blue of each index. */
  readonly palette: Buffer | undefined;
  /** Compressed and filtered. */
  readonly data: Buffer;
}

const GREY = 0;
const RGB = 2;
const INDEXED = 3;

/** The parts of a PNG that is neither interlaced nor transparent; undefined for others, which have to be decoded. */
export function readPngParts(bytes: Buffer): PngParts | undefined {
  const chunks = [...readPngChunks(bytes)];
  const find = (type: string): Buffer | undefined => chunks.find((chunk) => chunk.type === type)?.data;
  const header = find('IHDR');
  if (!header || header.length < 13 || find('tRNS')) return undefined;
  const [depth = 8, kind = RGB] = [header[8], header[9]];
  const interlaced = header[12] !== 0;
  const palette = kind === INDEXED ? find('PLTE') : undefined;
  if (interlaced || ![GREY, RGB, INDEXED].includes(kind) || (kind === INDEXED && !palette)) return undefined;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth,
    colors: kind === RGB ? 3 : 1,
    palette,
    data: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  };
}
