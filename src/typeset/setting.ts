import type { Align } from '../model/content.ts';
import type { Doc, DocBlock, Slide } from '../model/doc.ts';
import type { Measurer } from '../model/face.ts';
import type { PlacedItem } from '../model/paged.ts';
import type { Place } from '../model/place.ts';
import type { Theme } from '../model/theme.ts';
import type { Strip } from './flow/leaf.ts';
import type { Reporter } from './report-findings.ts';
import type { Tree } from './structure.ts';
import type { TextStyles } from './styles.ts';
import type { Breaker } from './text/break-paragraph.ts';

/** What all blocks of a document are laid out with. */
export interface Shop {
  readonly doc: Doc;
  readonly theme: Theme;
  readonly measurer: Measurer;
  readonly breaker: Breaker;
  readonly tree: Tree;
  readonly reporter: Reporter;
  /** Ids of the document's headings. */
  readonly headings: ReadonlySet<string>;
  /** Height of a page's text area. */
  readonly room: number;
  /** Width of a page's text area. */
  readonly width: number;
  /** Lays out blocks one below the other. */
  lay(blocks: readonly DocBlock[], setting: Setting): Strip;
  /** Pictures of slides, by slide. */
  readonly slides: Map<Slide, readonly PlacedItem[]>;
}

/** Where and how a block is set. */
export interface Setting {
  readonly shop: Shop;
  readonly styles: TextStyles;
  /** Left edge of the text, from the column's. */
  readonly x: number;
  readonly measure: number;
  /** No line of running text is longer. */
  readonly most: number;
  /** Free space of the column at the left of `x`. */
  readonly hang: number;
  /** Structure node that the block goes into. */
  readonly parent: number;
  readonly language: string;
  /** Of a column of a table. */
  readonly align?: Align;
  /** Every text in it is strong: the head of a table. */
  readonly strong?: boolean;
  /** All spacing times this: 1 on paper, more on slides. */
  readonly scale: number;
  /** Lists around the block. */
  readonly depth: number;
  /** Pictures are no higher. */
  readonly tallest: number;
  /** Of the nearest block around that has one. */
  readonly place?: Place;
}

/** The setting with its text moved in, as far as a narrow column bears it. */
export function indent(setting: Setting, left: number, right = 0): Setting {
  const spare = Math.max(0, setting.measure - setting.shop.theme.measure.least * setting.scale);
  const fits = Math.min(1, spare / Math.max(left + right, 1e-6));
  const x = setting.x + left * fits;
  return { ...setting, x, measure: setting.measure - (left + right) * fits, hang: 0 };
}

/** The setting with its text over the whole column, the hanging space included. */
export function widen(setting: Setting): Setting {
  const { x, measure, hang } = setting;
  return { ...setting, x: x - hang, measure: measure + hang, hang: 0 };
}
