declare module 'fontkit' {
  /** Opens a TrueType or OpenType font. */
  export function create(bytes: Uint8Array): unknown;
}
declare module 'svg-to-pdfkit';
