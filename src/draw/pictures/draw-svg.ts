import svgToPdf from 'svg-to-pdfkit';
import type { PlacedPicture } from '../../model/paged.ts';
import type { PdfFile } from '../file/pdfkit-internals.ts';

type SvgToPdf = (file: PdfFile, svg: string, x: number, y: number, options: object) => void;

/** Drawings are lettered in the sans face, whatever family they name, so that every glyph is embedded. */
function chooseFace(_family: string, bold: boolean, italic: boolean): string {
  return ['sans', bold ? 'bold' : '', italic ? 'italic' : ''].filter(Boolean).join('-');
}

/** Draws an SVG in place. Parsing has made sure that it is well formed and reaches for nothing outside itself. */
export function drawSvg(file: PdfFile, bytes: Uint8Array, { x, y, width, height }: PlacedPicture): void {
  (svgToPdf as SvgToPdf)(file, new TextDecoder().decode(bytes), x, y, {
    width,
    height,
    assumePt: false,
    preserveAspectRatio: 'xMidYMid meet',
    fontCallback: chooseFace,
    warningCallback: () => undefined,
  });
}
