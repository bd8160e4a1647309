/** Pixels, or CSS pixels of a vector picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type PictureFault = 'damaged' | 'too-large' | 'empty' | 'colours' | 'unsafe-svg' | 'no-size';

/** A picture that could not be drawn, or not safely. */
export class BadPicture extends Error {
  readonly reason: PictureFault;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(reason: PictureFault, values: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.name = 'BadPicture';
    this.reason = reason;
    this.values = values;
  }
}

/** 50 megapixels print a poster at 300 dpi, and decode within 200 MB. */
const MAX_PIXELS = 50_000_000;

/** The size, if it can be drawn at all. */
export function checkSize(width: number, height: number): PictureSize {
  if (width < 1 || height < 1) throw new BadPicture('empty');
  if (width * height > MAX_PIXELS) throw new BadPicture('too-large', { width, height });
  return { width, height };
}
