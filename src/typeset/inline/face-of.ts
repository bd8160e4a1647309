import type { Face } from '../../model/face.ts';
import type { TextStyle } from '../../model/theme.ts';

type Letter = Pick<TextStyle, 'family' | 'bold' | 'italic'>;

/** The face of a style; the fixed-width family has one only. */
export function faceOf({ family, bold, italic }: Letter): Face {
  if (family === 'mono') return 'mono';
  if (bold) return italic ? `${family}-bold-italic` : `${family}-bold`;
  return italic ? `${family}-italic` : family;
}
