import type drawSvg from 'svg-to-pdfkit';
import type { Face } from '../../model/face.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import type { Picture } from './picture.ts';

export type DrawSvg = typeof drawSvg;

/** The faces of a document, lent to its drawings. */
export interface FaceLender {
  /** Embeds a face, and gives the name under which it is known. */
  lend(face: Face): string;
  has(character: string, face: Face): boolean;
}

const FAMILIES = ['sans', 'serif', 'mono'] as const;

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

/** Which face a letter will stand in is not known yet, and none may show its empty box: what one of them lacks is a question mark. */
function keepDrawable(svg: string, { has }: FaceLender): string {
  const isDrawable = (character: string): boolean => FAMILIES.every((face) => has(character, face));
  return svg.replace(
    /&#(x?)([\da-f]+);|[^\0-\u00ff]/giu,
    (found, hex: string, digits: string | undefined) => {
      const code = digits === undefined ? undefined : Number.parseInt(digits, hex === '' ? 10 : 16);
      return isDrawable(code === undefined ? found : String.fromCodePoint(code)) ? found : '?';
    },
  );
}

/** Draws an SVG once, as a form that any page can show. What is in it has no tags: it is content of its figure. */
export function embedSvg(
  file: PdfFile,
  { bytes, width, height }: SvgSource,
  { draw, lender }: { readonly draw: DrawSvg; readonly lender: FaceLender },
): Picture {
  const text = keepDrawable(new TextDecoder().decode(bytes), lender);
  const ref = file.drawForm(width, height, (document) => {
    draw(document, text, 0, 0, {
      width,
      height,
      assumePt: true,
      preserveAspectRatio: 'xMidYMid meet',
      fontCallback: (family, bold, italic) => lender.lend(chooseFace(family, bold, italic)),
      imageCallback: () => '',
      // Parsing has said what there is to say of the drawing; a renderer has nobody to tell.
      warningCallback: () => undefined,
    });
  });
  return { ref, width, height, matrix: [1 / width, 0, 0, 1 / height, 0, 0] };
}
