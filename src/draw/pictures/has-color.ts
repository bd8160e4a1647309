import { readJpegSegments } from '../../lib/jpeg-segments.ts';
import { readPngChunks } from '../../lib/png-chunks.ts';
import type { Asset } from '../../model/asset.ts';

/** Colour types of ISO/IEC 15948, 11.2.2, in which each pixel is a grey. */
const GREY_TYPES: readonly (number | undefined)[] = [0, 4];
const TYPE_AT = 9;

function isGreyPng(png: Buffer): boolean {
  const chunks = [...readPngChunks(png)];
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data;
  if (GREY_TYPES.includes(find('IHDR')?.[TYPE_AT])) return true;
  const palette = find('PLTE');
  return palette?.every((value, at) => value === palette[at - (at % 3)]) ?? false;
}

/** Start of frame (ITU-T T.81, table B.1); three others share the numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
const COMPONENTS_AT = 5;

function isGreyJpeg(jpeg: Buffer): boolean {
  const frame = [...readJpegSegments(jpeg)].find(({ marker }) => isFrame(marker));
  return frame?.payload[COMPONENTS_AT] === 1;
}

const PAINT = /(?:fill|stroke|color)\s*(?:=\s*["']|:)\s*([^"';>]+)/g;
const GREYS =
  /^(none|black|white|gr[ae]y|(dark|light|dim)gr[ae]y|silver|transparent|inherit|currentcolor|url\(.*)$/;

function isGreyPaint(paint: string): boolean {
  const [, one, two, three] = /^#([\da-f])([\da-f])([\da-f])$/.exec(paint) ?? [];
  if (one !== undefined) return one === two && two === three;
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(paint) ?? [];
  if (red !== undefined) return red === green && green === blue;
  return GREYS.test(paint);
}

function isGreySvg(svg: Buffer): boolean {
  const paints = [...svg.toString('utf8').matchAll(PAINT)];
  return paints.every(([, paint = '']) => isGreyPaint(paint.trim().toLowerCase()));
}

/**
 * May a picture lose something when it is printed in grey? A bitmap that is stored in colour counts as coloured, even if all its
 * pixels happen to be grey; a drawing does when it names a colour that is no grey.
 */
export function hasColor({ kind, bytes }: Asset): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return !isGreyPng(buffer);
  if (kind === 'jpeg') return !isGreyJpeg(buffer);
  return kind === 'svg' && !isGreySvg(buffer);
}
