import { checkSvgTag } from './check-svg-tag.ts';
import { BadPicture, type PictureSize } from './picture-size.ts';
import { type SvgTag, scanSvg } from './scan-svg.ts';
import { letteringOf, lettersOf } from './svg-lettering.ts';
import { checkSvgWork } from './svg-work.ts';

/** CSS pixels of a unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};
const LENGTH = /^\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(px|pt|pc|in|cm|mm|)\s*$/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The longest side of a drawing is brought between these: some are drawn in hundredths of a millimetre, some in metres. */
const LONGEST = 5000;
const SHORTEST = 16;
const USUAL = 300;
/** One side to the other: beyond that nothing can be seen. */
const MAX_RATIO = 10_000;

function lengthOf({ attributes }: SvgTag, name: string): number | undefined {
  const [, number, unit = ''] = LENGTH.exec(attributes.get(name)?.value ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (UNITS[unit] ?? 1);
}

function viewBoxOf({ attributes }: SvgTag): PictureSize | undefined {
  const numbers = (attributes.get('viewBox')?.value ?? '').trim().split(/\s*,\s*|\s+/);
  if (numbers.length !== 4 || !numbers.every((text) => NUMBER.test(text) && Number.isFinite(Number(text)))) {
    return undefined;
  }
  return { width: Number(numbers[2]), height: Number(numbers[3]) };
}

/** Width and height in units that paper knows, else those of the view box. */
function sizeOf(root: SvgTag): PictureSize {
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  const box = viewBoxOf(root);
  if (box && !(box.width > 0 && box.height > 0)) throw new BadPicture('empty', {}, root.at);
  if (width !== undefined && height !== undefined) return { width, height };
  if (!box) throw new BadPicture('no-size', {}, root.at);
  return box;
}

function scaleSize({ width, height }: PictureSize, at: number): PictureSize {
  const longest = Math.max(width, height);
  const shortest = Math.min(width, height);
  if (!(shortest > 0)) throw new BadPicture('empty', {}, at);
  if (!(longest / shortest <= MAX_RATIO)) throw new BadPicture('too-large', { width, height }, at);
  const wanted = longest > LONGEST ? LONGEST : longest < SHORTEST ? USUAL : longest;
  const scaled = (side: number): number => Math.round(((side * wanted) / longest) * 1e4) / 1e4;
  return { width: scaled(width), height: scaled(height) };
}

/** Not to be drawn with something else in place of a letter: what cannot be read is damaged. */
function decodeSvg(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadPicture('damaged');
  }
}

/** A drawing's size in CSS pixels, which letters of it not every face has, and in the same pixels its smallest type. */
export interface SvgFacts extends PictureSize {
  readonly letters: string;
  readonly lettering?: number;
}

function factsOf(tags: readonly SvgTag[], root: SvgTag): SvgFacts {
  const size = scaleSize(sizeOf(root), root.at);
  const lettering = letteringOf(tags);
  const letters = lettersOf(tags);
  if (lettering === undefined) return { ...size, letters };
  const drawn = viewBoxOf(root) ?? size;
  const scale = Math.min(size.width / drawn.width, size.height / drawn.height);
  return { ...size, letters, lettering: lettering * scale };
}

/** Size of an SVG 1.1 drawing that is well formed, ends, and reaches for nothing outside itself. CSS pixels. */
export function measureSvg(bytes: Uint8Array): SvgFacts {
  const tags = scanSvg(decodeSvg(bytes));
  const [root] = tags;
  if (root?.name !== 'svg') throw new BadPicture('damaged', {}, root?.at);
  for (const tag of tags) checkSvgTag(tag);
  checkSvgWork(tags);
  return factsOf(tags, root);
}
