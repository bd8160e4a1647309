import type { Face, Measurer } from '../../model/face.ts';

/** How wide a text is in one style, points: its words with their kerning, its spaces, and the tracking after each character. */
export function textWidth(
  text: string,
  { face, size, tracking = 0 }: { readonly face: Face; readonly size: number; readonly tracking?: number },
  measurer: Measurer,
): number {
  return (measurer.width(text, face) * size) / 1000 + text.length * tracking;
}
