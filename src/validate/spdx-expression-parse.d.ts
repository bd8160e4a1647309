declare module 'spdx-expression-parse' {
  /** Throws where the text is no SPDX licence expression. */
  function parse(text: string): unknown;
  export = parse;
}
