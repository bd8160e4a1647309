import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../src/parse/parse-picture.ts';
import { samplePicture } from '../helpers/picture-bytes.ts';

function verdict(path: string, bytes: Uint8Array): string {
  const { asset, findings } = parsePicture(path, bytes);
  return findings[0]?.message.key ?? `${asset.kind} ${asset.width}×${asset.height}`;
}

const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

describe('a drawing', () => {
  it('is measured when it is whole', () => {
    expect(verdict('assets/a.svg', svg('<g><rect width="1" height="1"/></g>'))).toBe('svg 40×30');
  });

  it('is refused as SVG when it runs, reaches outside, or is not well formed', () => {
    for (const inside of [
      '<script>x</script>',
      '<a href="https://e.org"><rect/></a>',
      '<use xlink:href="x.svg#a"/>',
      '<rect onclick="x()"/>',
      '<rect fill="url(https://e.org/a)"/>',
      '<foreignObject/>',
      '<text>&evil;</text>',
      '<style>@import "x"</style>',
    ]) {
      expect(verdict('assets/a.svg', svg(inside))).toBe('bad-picture.unsafe-svg');
    }
    expect(verdict('assets/a.svg', Buffer.from('<!DOCTYPE svg><svg viewBox="0 0 1 1"/>'))).toBe(
      'bad-picture.unsafe-svg',
    );
    expect(verdict('assets/a.svg', svg('<g>'))).toBe('bad-picture.damaged');
    expect(verdict('assets/a.svg', Buffer.from('<svg/>'))).toBe('bad-picture.no-size');
  });

  it('is refused where it reaches outside, with the line and the column', () => {
    const text = svg('\n  <g>\n    <rect fill="red"\n      onclick="x()"/></g>');
    const [finding] = parsePicture('assets/a.svg', text).findings;
    expect(finding?.place).toEqual({
      path: 'assets/a.svg',
      start: { line: 4, column: 7 },
      end: { line: 4, column: 8 },
    });
    expect(finding?.message.values).toEqual({ path: 'assets/a.svg', what: 'onclick' });
  });

  it.each([
    ['an address hidden in character references', '<rect fill="u&#114;l(https://e.org/a)"/>'],
    ['a style sheet from outside', '<style>@import "x.css";</style>'],
    ['a style that reaches outside', '<style><![CDATA[.a{fill:url(//e.org/a)}]]></style>'],
    ['a style that hides what it says', '<rect style="fill:u\\72l(x)"/>'],
    ['a drawing in a drawing', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a file beside it', '<image href="foto.png"/>'],
    ['another base', '<g xml:base="https://e.org/"/>'],
    ['movement', '<rect><set attributeName="x" to="5"/></rect>'],
    ['a gradient without end', '<linearGradient spreadMethod="repeat"/>'],
    ['an undeclared entity', '<text>&nbsp;</text>'],
    ['a character that no text may hold', '<text>&#9999999;</text>'],
    ['itself', '<g id="a"><use href="#a"/></g>'],
    ['a clip that clips itself', '<clipPath id="a"><g clip-path="url(#a)"/></clipPath>'],
  ])('is refused when it holds %s', (_, inside) => {
    expect(verdict('assets/a.svg', svg(inside))).toBe('bad-picture.unsafe-svg');
  });

  it('is refused when it grows without end', () => {
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`,
    );
    expect(verdict('assets/a.svg', svg(`<path id="a0"/>${laughs.join('')}`))).toBe(
      'bad-picture.too-many-parts',
    );
    const markers = `<marker id="m"><path d="${'M0 0L1 1'.repeat(500)}"/></marker>`;
    const marked = `${markers}<g marker-mid="url(#m)"><path d="${'L1 1'.repeat(500)}"/></g>`;
    expect(verdict('assets/a.svg', svg(marked))).toBe('bad-picture.too-many-parts');
    const deep = `${'<g>'.repeat(100)}${'</g>'.repeat(100)}`;
    expect(verdict('assets/a.svg', svg(deep))).toBe('bad-picture.too-many-parts');
  });

  it('may have styles, notes of the program that drew it, and bitmaps that pass the gate', () => {
    expect(verdict('assets/a.svg', svg('<style>.a{fill:#123;stroke:url(#g)}</style>'))).toBe('svg 40×30');
    expect(
      verdict('assets/a.svg', svg('<g inkscape:export-filename="C:\\x" rdf:about="https://e.org/"/>')),
    ).toBe('svg 40×30');
    const image = (bytes: Buffer): Buffer =>
      svg(`<image href="data:image/png;base64,${bytes.toString('base64')}" width="9" height="9"/>`);
    const bitmap = samplePicture('rgb.png');
    expect(verdict('assets/a.svg', image(bitmap))).toBe('svg 40×30');
    expect(verdict('assets/a.svg', image(bitmap.subarray(0, 60)))).toBe('bad-picture.damaged');
  });

  it.each([
    ['viewBox="0 0 40 30"', '40×30'],
    ['viewBox="0,0 , 40 30" width="100%" height="50%"', '40×30'],
    ['viewBox="0 0 21000 29700" width="254mm" height="127mm"', '960×480'],
    ['viewBox="0 0 20000 10000"', '5000×2500'],
    ['viewBox="0 0 1 0.5"', '300×150'],
    ['width="NaN" height="NaN" viewBox="0 0 8 16"', '8×16'],
  ])('with %s is %s', (attributes, size) => {
    expect(verdict('assets/a.svg', Buffer.from(`<svg ${attributes}/>`))).toBe(`svg ${size}`);
  });

  it.each([
    ['viewBox="0 0 1e400 1"', 'no-size'],
    ['width="50%" height="50%"', 'no-size'],
    ['viewBox="0 0 0 9"', 'empty'],
    ['width="0" height="5"', 'empty'],
    ['viewBox="0 0 1 90000"', 'too-large'],
  ])('with %s is refused', (attributes, key) => {
    expect(verdict('assets/a.svg', Buffer.from(`<svg ${attributes}/>`))).toBe(`bad-picture.${key}`);
  });

  it('tells which of its letters a typeface may lack', () => {
    const { asset } = parsePicture(
      'assets/a.svg',
      svg('<title>漢</title><text>Año → &#x1F389; <tspan>→</tspan></text>'),
    );
    expect(asset.letters).toBe('→🎉');
  });

  it.each([
    ['the least of those that are stated', '<text font-size="20">a</text><text font-size="12">b</text>', 12],
    [
      'what texts inherit, a style before an attribute',
      '<g style="font-size: 9pt" font-size="40"><text>a</text></g>',
      12,
    ],
    ['what transformations leave of it', '<g transform="scale(.5)"><text font-size="30">a</text></g>', 15],
    ['the usual size where none is stated', '<text>a</text>', 16],
    ['nothing where no text is', '<g font-size="3"><text> </text></g>', undefined],
    [
      'nothing where a style sheet may say otherwise',
      '<style>text{font-size:3px}</style><text>a</text>',
      undefined,
    ],
  ])('knows its smallest type size: %s', (_, inner, size) => {
    const bytes = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">${inner}</svg>`,
    );
    expect(parsePicture('assets/a.svg', bytes).asset.lettering).toBe(size);
  });

  it('knows it in the pixels of its own size, not of its view box', () => {
    const root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="80" height="60">';
    const bytes = Buffer.from(`${root}<text font-size="10">a</text></svg>`);
    expect(parsePicture('assets/a.svg', bytes).asset.lettering).toBe(20);
  });
});
