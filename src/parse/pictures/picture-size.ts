import type { PhraseValues } from '../../model/diagnostic.ts';

/** Pixels, or CSS pixels of a vector picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type PictureFault =
  | 'damaged'
  | 'too-large'
  | 'too-many-parts'
  | 'empty'
  | 'colours'
  | 'coding'
  | 'unsafe-svg'
  | 'no-size';

/** A picture that could not be drawn, or not safely. */
export class BadPicture extends Error {
  readonly reason: PictureFault;
  readonly values: PhraseValues;
  /** Where in the text of a drawing, UTF-16 units from its start. */
  readonly at: number | undefined;
  constructor(reason: PictureFault, values: PhraseValues = {}, at?: number) {
    super(reason);
    this.name = 'BadPicture';
    this.reason = reason;
    this.values = values;
    this.at = at;
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

/** 200 MB once unpacked: 50 megapixels of red, green, blue and alpha. */
const MAX_BYTES = 200_000_000;

/** Refuses what would take too much room although its pixels are not too many. */
export function checkBytes(bytes: number, { width, height }: PictureSize): void {
  if (bytes > MAX_BYTES) throw new BadPicture('too-large', { width, height });
}
