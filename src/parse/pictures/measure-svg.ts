import { BadPicture, checkSize, type PictureSize } from './picture-size.ts';
import { type SvgTag, scanSvg } from './scan-svg.ts';

const REFUSED_TAGS = new Set([
  'script',
  'style',
  'foreignObject',
  'image',
  'iframe',
  'animate',
  'set',
  'animateTransform',
  'animateMotion',
  'handler',
]);

function isOutside(value: string): boolean {
  return /url\(\s*['"]?(?!#)/i.test(value) || /javascript:|data:|@import/i.test(value);
}

function checkTag({ name, attributes }: SvgTag): void {
  if (REFUSED_TAGS.has(name.replace(/^\w+:/, ''))) throw new BadPicture('unsafe-svg', { what: `<${name}>` });
  for (const [attribute, value] of attributes) {
    const refused =
      /^on/i.test(attribute) || (/(^|:)href$/.test(attribute) && !value.startsWith('#')) || isOutside(value);
    if (refused) throw new BadPicture('unsafe-svg', { what: attribute });
  }
}

function lengthOf(text: string | undefined): number {
  return text !== undefined && /^\s*\d+(\.\d+)?(px)?\s*$/.test(text) ? Number.parseFloat(text) : Number.NaN;
}

/** Size of an SVG 1.1 drawing that is well formed and reaches for nothing outside itself. */
export function measureSvg(bytes: Uint8Array): PictureSize {
  const tags = scanSvg(new TextDecoder().decode(bytes));
  for (const tag of tags) checkTag(tag);
  const root = tags[0];
  if (root?.name !== 'svg') throw new BadPicture('damaged');
  const box =
    root.attributes
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const width = box[2] ?? lengthOf(root.attributes.get('width'));
  const height = box[3] ?? lengthOf(root.attributes.get('height'));
  if (!(Number.isFinite(width) && Number.isFinite(height))) throw new BadPicture('no-size');
  return checkSize(width, height);
}
