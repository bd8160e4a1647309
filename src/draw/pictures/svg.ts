import type drawSvg from 'svg-to-pdfkit';
import type { Face } from '../../model/face.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import type { Picture } from './picture.ts';

export type DrawSvg = typeof drawSvg;

/** Lends a face of ours to the drawing: embeds it, and gives the name under which it is known. */
export type LendFace = (face: Face) => string;

export interface SvgSource {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The face for the letters of a drawing, never one of the fourteen that are not embedded. */
function chooseFace(family: string, bold: boolean, italic: boolean): Face {
  if (/mono|courier|consol/i.test(family)) return 'mono';
  const serif = /(^|[^-])\bserif|times|georgia|garamond/i.test(family) && !/sans/i.test(family);
  const base = serif ? 'serif' : 'sans';
  if (bold && italic) return `${base}-bold-italic`;
  if (bold) return `${base}-bold`;
  return italic ? `${base}-italic` : base;
}

/** Draws an SVG once, as a form that any page can show. What is in it has no tags: it is content of its figure. */
export function embedSvg(
  file: PdfFile,
  { bytes, width, height }: SvgSource,
  { draw, lend }: { readonly draw: DrawSvg; readonly lend: LendFace },
): Picture {
  const text = new TextDecoder().decode(bytes);
  const ref = file.drawForm(width, height, (document) => {
    draw(document, text, 0, 0, {
      width,
      height,
      assumePt: true,
      preserveAspectRatio: 'xMidYMid meet',
      fontCallback: (family, bold, italic) => lend(chooseFace(family, bold, italic)),
      imageCallback: () => '',
      // Parsing has said what there is to say of the drawing; a renderer has nobody to tell.
      warningCallback: () => undefined,
    });
  });
  return { ref, width, height, matrix: [1 / width, 0, 0, 1 / height, 0, 0] };
}
