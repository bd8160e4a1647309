import type { Doc, DocBlock } from '../model/doc.ts';

/** A drawing with its words, for those who do not see it. */
export interface Plot {
  /** Among the assets of its document. */
  readonly path: string;
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
}

/** Points, where the drawing is as wide as the text of a portrait page. */
export const PLOT_WIDTH = 481;

/** A document with drawings that are still to be put among its assets. */
export interface DrawnDoc {
  readonly doc: Doc;
  readonly plots: readonly Plot[];
}

export function figureOf({ path, alt, caption }: Plot): DocBlock {
  return { type: 'figure', path, alt, caption: [{ text: caption }] };
}
