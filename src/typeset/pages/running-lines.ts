import type { Doc } from '../../model/doc.ts';
import type { PlacedItem, PlacedText } from '../../model/paged.ts';
import type { PageGeometry, TextStyleName } from '../../model/theme.ts';
import { faceOf } from '../inline/face-of.ts';
import type { Shop } from '../setting.ts';
import { isVerso, leftOf, widthOf } from './sheet.ts';

/** What a page's head, foot and outer edge tell. Pages count from 0. */
export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  /** The chapter that goes on from a page before; empty on the page that it begins on. */
  readonly chapter: string;
  /** The number of its chapter, at the outer edge, where the chapter has one. */
  readonly tab: number | undefined;
  readonly bare: boolean;
  readonly blank: boolean;
}

interface Line {
  readonly text: string;
  readonly style: TextStyleName;
  readonly side: 'left' | 'right' | 'center';
  readonly y: number;
}

const ELLIPSIS = '…';

/** As much of a text as a width holds: what is too long for a running line is known from elsewhere. */
function clip(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(characters.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : characters.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/** Sets lines into the text area's width; two on one height share it. */
class Furniture {
  readonly shop: Shop;
  readonly left: number;
  readonly width: number;

  constructor(shop: Shop, left: number, width: number) {
    this.shop = shop;
    this.left = left;
    this.width = width;
  }

  measure(text: string, style: TextStyleName): number {
    const { theme, measurer } = this.shop;
    const look = theme.text[style];
    return (measurer.width(text, faceOf(look)) * look.size) / 1000;
  }

  set({ text, style, side, y }: Line, most: number): readonly PlacedText[] {
    const look = this.shop.theme.text[style];
    const fitting = clip(text.replace(/\s+/g, ' ').trim(), most, (part) => this.measure(part, style));
    if (fitting === '') return [];
    const free = this.width - this.measure(fitting, style);
    const x = this.left + (side === 'left' ? 0 : side === 'right' ? free : free / 2);
    const run = {
      text: fitting,
      face: faceOf(look),
      size: look.size,
      color: this.shop.theme.colors[look.color],
    };
    return [{ kind: 'text', x, y, runs: [run], extra: 0, end: 'none', tag: 'page' }];
  }

  /** Two lines on one height. The second is set in full, the first in what is left. */
  pair(yielding: Line, firm: Line): readonly PlacedText[] {
    const { gap } = this.shop.theme.running;
    const kept = this.set(firm, this.width);
    const used = kept.length > 0 ? this.measure(kept[0]?.runs[0]?.text ?? '', firm.style) + gap : 0;
    return [...this.set(yielding, this.width - used), ...kept];
  }
}

function headLines(facts: PageFacts, furniture: Furniture, { doc, theme, y }: Spot): readonly PlacedItem[] {
  if (facts.bare || facts.blank) return [];
  const verso = isVerso(facts.page, doc);
  const outside = { text: doc.running.head, style: 'head', side: verso ? 'left' : 'right', y } as const;
  const inside = { text: facts.chapter, style: 'head', side: verso ? 'right' : 'left', y } as const;
  const { left, width } = furniture;
  const below = y + theme.running.hairline;
  const path = { line: [left, below, left + width, below] } as const;
  const { colors, rules } = theme;
  return [
    ...furniture.pair(inside, outside),
    { kind: 'shape', path, stroke: colors.hairline, lineWidth: rules.hair, tag: 'page' },
  ];
}

interface Spot {
  readonly doc: Doc;
  readonly theme: Shop['theme'];
  readonly y: number;
}

function folioOf({ page, pages }: PageFacts, { running }: Doc): string {
  return running.folio.replace('{page}', String(page + 1)).replace('{pages}', String(pages));
}

/** The head and foot of a page: no content, so no part of the structure. */
export function setRunningLines(facts: PageFacts, geometry: PageGeometry, shop: Shop): readonly PlacedItem[] {
  const { doc, theme } = shop;
  const furniture = new Furniture(shop, leftOf(facts.page, doc, geometry), widthOf(geometry));
  const head = headLines(facts, furniture, { doc, theme, y: geometry.head });
  const y = geometry.height - geometry.foot;
  const foot = furniture.pair(
    { text: doc.running.foot, style: 'foot', side: 'left', y },
    { text: folioOf(facts, doc), style: 'foot', side: 'right', y },
  );
  const middle = geometry.height / 2;
  const blank = facts.blank
    ? furniture.set({ text: doc.running.blank, style: 'blank', side: 'center', y: middle }, furniture.width)
    : [];
  return [...head, ...blank, ...foot];
}
