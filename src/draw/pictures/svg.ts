import type drawSvg from 'svg-to-pdfkit';
import type { Face } from '../../model/face.ts';
import type { LentFace } from '../create-fonts.ts';
import type { PdfFile } from '../pdfkit-internals.ts';
import { cleanSvg, type Drawer, LENT_FAMILY } from './clean-svg.ts';
import type { Picture } from './picture.ts';
import { withTameNumbers } from './tame-numbers.ts';

export type DrawSvg = typeof drawSvg;

/** The faces of a document, lent to its drawings. */
export interface FaceLender {
  /** Embeds a face, and gives the name under which it is known. */
  lend(face: Face | LentFace): string;
  /** The face itself has the character. */
  has(character: string, face: Face): boolean;
  /** The characters that neither the face nor what is lent to it can draw. */
  missing(text: string, face: Face): string;
}

/** Puts a bitmap within a drawing into the file; undefined for what is none. */
export type EmbedBitmap = (link: string) => Picture | undefined;

const FAMILIES = ['sans', 'serif', 'mono'] as const;

export interface SvgSource {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The face for the letters of a drawing, never one of the fourteen that are not embedded. */
function chooseFace(family: string, bold: boolean, italic: boolean): Face | LentFace {
  const style = `${bold ? '-bold' : ''}${italic ? '-italic' : ''}` as const;
  if (family === LENT_FAMILY) return `lent${style}`;
  if (/mono|courier|consol/i.test(family)) return 'mono';
  const serif = /(^|[^-])\bserif|times|georgia|garamond/i.test(family) && !/sans/i.test(family);
  return `${serif ? 'serif' : 'sans'}${style}`;
}

function drawerIn({ has, missing }: FaceLender): Drawer {
  return (character) => {
    if (FAMILIES.every((face) => has(character, face))) return 'any';
    return missing(character, 'sans') === '' && !has(character, 'sans') ? 'lent' : 'none';
  };
}

/** What svg-to-pdfkit asks of pdfkit for a bitmap: one that is in the file already. */
function imagesOf(embed: EmbedBitmap): (link: string) => object {
  return (link) => {
    const picture = embed(link);
    if (!picture) throw new Error('No bitmap');
    const { ref, width, height } = picture;
    return { width, height, label: `X${ref.id}`, obj: ref };
  };
}

/** Draws an SVG once, as a form that any page can show. What is in it has no tags: it is content of its figure. */
export function embedSvg(
  file: PdfFile,
  { bytes, width, height }: SvgSource,
  {
    draw,
    lender,
    bitmap,
  }: { readonly draw: DrawSvg; readonly lender: FaceLender; readonly bitmap: EmbedBitmap },
): Picture {
  const text = cleanSvg(new TextDecoder().decode(bytes), drawerIn(lender));
  const ref = file.drawForm(width, height, (document) => {
    withTameNumbers(document, { openImage: imagesOf(bitmap) }, () => {
      draw(document, text, 0, 0, {
        width,
        height,
        assumePt: true,
        preserveAspectRatio: 'xMidYMid meet',
        fontCallback: (family, bold, italic) => lender.lend(chooseFace(family, bold, italic)),
        imageCallback: (link) => link,
        // Parsing has said what there is to say of the drawing; a renderer has nobody to tell.
        warningCallback: () => undefined,
      });
    });
  });
  return { ref, width, height, matrix: [1 / width, 0, 0, 1 / height, 0, 0] };
}
