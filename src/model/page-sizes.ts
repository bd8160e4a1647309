import type { Paper } from './vocabulary.ts';

/** Of each paper, width and height, upright, millimetres (ANSI/ASME Y14.1; ISO 216). */
export const PAGE_SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [215.9, 279.4],
  a4: [210, 297],
};
