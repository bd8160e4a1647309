import type { SvgTag } from './scan-svg.ts';

const TEXTS = new Set(['text', 'tspan', 'textPath', 'a']);
/** What a drawing's letters are when it does not say: the `medium` of CSS. CSS pixels. */
const USUAL = 16;
const SIZE = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|)\s*$/;
const PIXELS_PER_POINT = 96 / 72;
const SCALES = /(scale|matrix)\s*\(([^)]*)\)/g;

function isText({ name, text }: SvgTag): boolean {
  return TEXTS.has(name) && text.trim() !== '';
}

/** Letters that a typeface may lack: those beyond Latin 1. */
export function lettersOf(tags: readonly SvgTag[]): string {
  const texts = tags.filter(isText).map(({ text }) => text);
  return [...new Set(texts.join('').match(/[^\0-\u00ff]/gu))].join('');
}

/** The tag's own type size, in an attribute or in its style, which wins. */
function statedSize({ attributes }: SvgTag): number | undefined {
  const styled = /(?:^|;)\s*font-size\s*:([^;]*)/.exec(attributes.get('style')?.value ?? '')?.[1];
  const [, number, unit] = SIZE.exec(styled ?? attributes.get('font-size')?.value ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (unit === 'pt' ? PIXELS_PER_POINT : 1);
}

/** How much larger a tag's transformation draws what is in it: the square root of what it does to areas. */
function scaleOf({ attributes }: SvgTag): number {
  let scale = 1;
  for (const [, kind, list = ''] of (attributes.get('transform')?.value ?? '').matchAll(SCALES)) {
    const [a = 1, b = a, c = 0, d = 0] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    scale *= Math.sqrt(Math.abs(kind === 'scale' ? a * b : a * d - b * c));
  }
  return scale;
}

/**
 * The smallest type size among the drawing's texts, in the units of its view box; undefined where it has no text, or
 * where a style sheet or an unknown unit keeps it from being known for sure.
 */
export function letteringOf(tags: readonly SvgTag[]): number | undefined {
  if (tags.some(({ name, text }) => name === 'style' && text.includes('font'))) return undefined;
  const sizes: number[] = [];
  const scales: number[] = [];
  let smallest: number | undefined;
  for (const [index, tag] of tags.entries()) {
    const size = statedSize(tag) ?? sizes[tag.parent] ?? USUAL;
    const scale = (scales[tag.parent] ?? 1) * scaleOf(tag);
    sizes[index] = size;
    scales[index] = scale;
    const drawn = size * scale;
    if (isText(tag) && drawn > 0) smallest = Math.min(smallest ?? drawn, drawn);
  }
  return smallest;
}
