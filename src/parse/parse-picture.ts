import { sha256 } from '../lib/sha256.ts';
import type { Asset } from '../model/asset.ts';
import type { Finding, PhraseValues } from '../model/diagnostic.ts';
import { type Place, startOf } from '../model/place.ts';
import { measureJpeg } from './pictures/measure-jpeg.ts';
import { measurePng } from './pictures/measure-png.ts';
import { measureSvg } from './pictures/measure-svg.ts';
import { BadPicture, type PictureSize } from './pictures/picture-size.ts';

const MEASURE: Readonly<Record<string, (bytes: Uint8Array) => PictureSize>> = {
  png: measurePng,
  jpeg: measureJpeg,
  svg: measureSvg,
};

/** By its first bytes; the name's ending only tells what was meant. */
function kindOf(path: string, bytes: Uint8Array): Asset['kind'] {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  return /\.svg$/i.test(path) ? 'svg' : 'other';
}

const ENDINGS: Readonly<Record<string, RegExp>> = { png: /\.png$/i, jpeg: /\.jpe?g$/i, svg: /\.svg$/i };
const PICTURE = /\.(png|jpe?g|svg|gif|webp|bmp|tiff?)$/i;

function finding(place: Place, variant: string, values: PhraseValues = {}): Finding {
  const { path } = place;
  const key = `bad-picture.${variant}`;
  return {
    rule: 'bad-picture',
    place,
    message: { key, values: { path, ...values } },
    hint: { key: `${key}.hint` },
  };
}

/** The character at an offset in the text of a drawing; without one, the file's start. */
function placeOf(path: string, bytes: Uint8Array, at: number | undefined): Place {
  if (at === undefined) return startOf(path);
  const before = linesOf(bytes, at);
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { path, start, end: { line: start.line, column: start.column + 1 } };
}

/** Lines of a drawing's text, or of its first `length` UTF-16 units. */
export function linesOf(bytes: Uint8Array, length?: number): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .slice(0, length)
    .split(/\r\n?|\n/);
}

/** What is no picture, and is never looked into. */
export function handedOn(path: string, size: number): Asset {
  return { path, kind: 'other', width: 0, height: 0, size, bytes: new Uint8Array(), sha256: '' };
}

/** An asset with its facts. A picture that could not be drawn for sure is a finding, and counts as another file. */
export function parsePicture(
  path: string,
  bytes: Uint8Array,
): { asset: Asset; findings: readonly Finding[] } {
  const kind = kindOf(path, bytes);
  const other: Asset = { ...handedOn(path, bytes.length), bytes, sha256: sha256(bytes) };
  const measure = MEASURE[kind];
  if (!measure) {
    return { asset: other, findings: PICTURE.test(path) ? [finding(startOf(path), 'unknown-format')] : [] };
  }
  if (!ENDINGS[kind]?.test(path))
    return { asset: other, findings: [finding(startOf(path), 'wrong-ending', { kind })] };
  try {
    return { asset: { ...other, kind, ...measure(bytes) }, findings: [] };
  } catch (error) {
    if (!(error instanceof BadPicture)) throw error;
    return { asset: other, findings: [finding(placeOf(path, bytes, error.at), error.reason, error.values)] };
  }
}
