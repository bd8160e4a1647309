import type { Face, Measurer } from '../../model/face.ts';

interface Size {
  readonly size: number;
  readonly tracking?: number;
}

/** The width in points of a text whose letters and spaces are `width` thousandths of an em: in one size, with the tracking after each character. */
export function sizedWidth(text: string, width: number, { size, tracking = 0 }: Size): number {
  return (width * size) / 1000 + text.length * tracking;
}

/** How wide a text is in one style, points: its words with their kerning, its spaces, and the tracking. */
export function textWidth(text: string, style: Size & { readonly face: Face }, measurer: Measurer): number {
  return sizedWidth(text, measurer.width(text, style.face), style);
}
