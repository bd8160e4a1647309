import type { PlacedItem } from '../../model/paged.ts';
import type { PageGeometry, Theme } from '../../model/theme.ts';
import { faceOf } from '../inline/face-of.ts';
import type { Shop } from '../setting.ts';
import type { PageFacts } from './running-lines.ts';
import { isVerso, roomOf } from './sheet.ts';

/** Height of digits, to the size of their type: that of capitals in common faces. */
const DIGIT_HEIGHT = 0.66;

/** Upper edge of a bar. Where a page has no room for more bars, the next number begins at the top again. */
function topOf(tab: number, geometry: PageGeometry, { pitch, height }: Theme['tab']): number {
  const places = Math.max(1, Math.floor((roomOf(geometry) - height) / pitch) + 1);
  return geometry.top + ((tab - 1) % places) * pitch;
}

/**
 * A bar with the chapter's number beside it, at the outer edge and at a height of its own, so that a thumb finds the
 * chapter in a closed book. No content, so no part of the structure; nothing at all where the margin is too narrow for it.
 */
export function setTab(facts: PageFacts, geometry: PageGeometry, shop: Shop): readonly PlacedItem[] {
  const { doc, theme, measurer } = shop;
  if (facts.tab === undefined || facts.bare || facts.blank) return [];
  const { edge, bar, height, gap, clear } = theme.tab;
  const look = theme.text.tab;
  const face = faceOf(look);
  const text = String(facts.tab);
  const width = (measurer.width(text, face) * look.size) / 1000;
  if (edge + bar + gap + width + clear > geometry.outer) return [];
  const verso = isVerso(facts.page, doc);
  /** Left edge of what is so wide and so far from the outer edge. */
  const leftOf = (from: number, wide: number): number => (verso ? from : geometry.width - from - wide);
  const top = topOf(facts.tab, geometry, theme.tab);
  const path = { rectangle: [leftOf(edge, bar), top, bar, height] } as const;
  const y = top + (height + look.size * DIGIT_HEIGHT) / 2;
  const run = { text, face, size: look.size, color: theme.colors[look.color] };
  return [
    { kind: 'shape', path, fill: theme.colors.rule, tag: 'page' },
    { kind: 'text', x: leftOf(edge + bar + gap, width), y, runs: [run], extra: 0, end: 'none', tag: 'page' },
  ];
}
