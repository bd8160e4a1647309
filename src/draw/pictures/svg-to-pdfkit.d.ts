/** The part of svg-to-pdfkit 0.1.8 that is used here. */
declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width: number;
    readonly height: number;
    /** One unit of the drawing is one point, not one CSS pixel. */
    readonly assumePt: boolean;
    readonly preserveAspectRatio: string;
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
    readonly imageCallback: (link: string) => string;
    readonly warningCallback: (text: string) => void;
  }
  function drawSvg(document: object, svg: string, x: number, y: number, options: SvgOptions): void;
  export = drawSvg;
}
