import type { PdfRef } from '../pdf-value.ts';

/**
 * A picture as an XObject. `width` and `height` give its shape when it stands upright. `matrix` lays what the XObject
 * draws upright into the unit square: of an image, which is the unit square itself, it turns what the camera noted; of
 * a drawing it also undoes its size.
 */
export interface Picture {
  readonly ref: PdfRef;
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
