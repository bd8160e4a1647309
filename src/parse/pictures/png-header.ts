/** The first chunk of a PNG (ISO/IEC 15948, 11.2.2), and how long its rows are once they are unpacked. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** Colour type. */
  readonly kind: number;
  readonly interlaced: boolean;
  /** Has a channel of transparency. */
  readonly seeThrough: boolean;
  /** Rows of the picture, or of each of its passes; `length` in bytes, with the filter's. */
  readonly rows: readonly { readonly count: number; readonly length: number }[];
  /** Of all rows. */
  readonly bytes: number;
}

/** By colour type: samples of a pixel, and the depths that are allowed. */
const KINDS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** The seven passes of Adam7: where each begins, and how far apart its pixels are (ISO/IEC 15948, 8.2). */
const PASSES = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
] as const;
const WHOLE = [{ x: 0, y: 0, across: 1, down: 1 }] as const;

/** Undefined for a header that no PNG may have. */
export function readPngHeader(data: Buffer): PngHeader | undefined {
  if (data.length !== 13) return undefined;
  const [depth = 0, kind = 0, compression, filter, interlace = 0] = data.subarray(8);
  const rules = KINDS[kind];
  if (!rules?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const rows = (interlace === 1 ? PASSES : WHOLE).flatMap(({ x, y, across, down }) => {
    const pixels = Math.ceil(Math.max(0, width - x) / across);
    const count = Math.ceil(Math.max(0, height - y) / down);
    return pixels === 0 ? [] : [{ count, length: 1 + Math.ceil((pixels * rules.samples * depth) / 8) }];
  });
  const bytes = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  return { width, height, depth, kind, interlaced: interlace === 1, seeThrough: kind >= 4, rows, bytes };
}
