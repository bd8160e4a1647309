import type { Face } from '../../model/face.ts';
import type { TextStyle } from '../../model/theme.ts';

type Letter = Pick<TextStyle, 'family' | 'bold' | 'italic'>;

/** Plain, italic, bold, bold italic. */
const STYLES: Readonly<Record<'serif' | 'sans', readonly [Face, Face, Face, Face]>> = {
  serif: ['serif', 'serif-italic', 'serif-bold', 'serif-bold-italic'],
  sans: ['sans', 'sans-italic', 'sans-bold', 'sans-bold-italic'],
};

/** The face of a style; the fixed-width family has one only. */
export function faceOf({ family, bold, italic }: Letter): Face {
  if (family === 'mono') return 'mono';
  const [plain, slanted, strong, both] = STYLES[family];
  if (bold) return italic ? both : strong;
  return italic ? slanted : plain;
}
