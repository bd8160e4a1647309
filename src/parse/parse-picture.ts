import { createHash } from 'node:crypto';
import type { Asset } from '../model/asset.ts';
import type { Finding } from '../model/diagnostic.ts';
import { startOf } from '../model/place.ts';
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

function finding(path: string, variant: string, values: Readonly<Record<string, string | number>>): Finding {
  const key = `bad-picture.${variant}`;
  return {
    rule: 'bad-picture',
    place: startOf(path),
    message: { key, values: { path, ...values } },
    hint: { key: `${key}.hint` },
  };
}

/** An asset with its facts. A picture that could not be drawn for sure is a finding, and counts as another file. */
export function parsePicture(
  path: string,
  bytes: Uint8Array,
): { asset: Asset; findings: readonly Finding[] } {
  const kind = kindOf(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const other: Asset = { path, kind: 'other', width: 0, height: 0, bytes, sha256 };
  const measure = MEASURE[kind];
  if (!measure) {
    return { asset: other, findings: PICTURE.test(path) ? [finding(path, 'unknown-format', {})] : [] };
  }
  if (!ENDINGS[kind]?.test(path))
    return { asset: other, findings: [finding(path, 'wrong-ending', { kind })] };
  try {
    return { asset: { ...other, kind, ...measure(bytes) }, findings: [] };
  } catch (error) {
    if (!(error instanceof BadPicture)) throw error;
    return { asset: other, findings: [finding(path, error.reason, error.values)] };
  }
}
