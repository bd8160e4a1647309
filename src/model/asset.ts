/**
 * A file under `assets/`, with what parsing found out about it. A picture has been decoded in full under a cap, so
 * whoever draws it can trust it. Sizes are pixels of a bitmap, CSS pixels of an SVG's view box.
 */
export interface Asset {
  /** Relative to the kit folder, forward slashes. */
  readonly path: string;
  readonly kind: 'png' | 'jpeg' | 'svg' | 'other';
  readonly width: number;
  readonly height: number;
  /** Of a drawing: the letters of its texts that not every face has, those beyond U+00FF, each once. */
  readonly letters?: string;
  /** Of a drawing: its smallest type size, in the same pixels, where that is known. */
  readonly lettering?: number;
  /** Bytes. */
  readonly size: number;
  /** Of a picture; of what is only handed on none, as it may be larger than memory. */
  readonly bytes: Uint8Array;
  /** Hex; empty for what is only handed on, until somebody asks. */
  readonly sha256: string;
}
