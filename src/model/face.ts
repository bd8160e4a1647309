/** The faces of a theme: a text face and a sans for heads and forms, each in four styles, and one of fixed width. */
export const FACES = [
  'serif',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
  'sans',
  'sans-bold',
  'sans-italic',
  'sans-bold-italic',
  'mono',
] as const;
export type Face = (typeof FACES)[number];

/** How wide text is, asked of the very fonts that draw it. All figures are in 1/1000 of the type size. */
export interface Measurer {
  /** The advance of a text with its kerning; text is NFC and holds no line break. */
  width(text: string, face: Face): number;
  /** From the baseline up, positive. */
  ascent(face: Face): number;
  /** From the baseline down, positive. */
  descent(face: Face): number;
  /** The characters that can't be printed in the face, nor with what is lent to it; each once, empty when there are none. */
  missing(text: string, face: Face): string;
}
