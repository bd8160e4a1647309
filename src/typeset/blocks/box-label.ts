import type { DocBox, Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import { adornAfter, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, type Draw, type Frame, type Leaf } from '../flow/leaf.ts';
import { faceOf } from '../inline/face-of.ts';
import { fitWords } from '../inline/fit-words.ts';
import { baselineOf, layText } from '../inline/lay-text.ts';
import type { Setting } from '../setting.ts';

/** The label of a box: in the margin beside its first line, or on a line of its own above it. */
export interface BoxLabel {
  readonly inMargin: boolean;
  readonly height: number;
  readonly asideWidth: number;
  readonly leaves: readonly Leaf[];
  /** In the margin: draws all of it, the first line of the text at y. */
  readonly draw: Draw;
  /** The label once more, with `(continuación)`, where the box goes on over a page. */
  readonly resume: Frame['resume'];
}

type Slot = Setting & { readonly node: number };

function stack(leaves: readonly Leaf[], shift: number): Draw {
  return (pen, x, y) => {
    let at = y + shift;
    for (const leaf of leaves) {
      leaf.draw(pen, x, at);
      at += leaf.height;
    }
  };
}

function heightOfLines(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, leaf) => sum + leaf.height, 0);
}

/** Small type in the margin stands on the baseline of the first line beside it. */
function baselineShift(style: TextStyle, beside: TextStyle, { shop }: Setting): number {
  return baselineOf(beside, shop) - baselineOf(style, shop);
}

function spoken(text: string, { language }: DocBox): Span {
  return language === undefined ? { text } : { text, language };
}

function marginLabel(box: DocBox, outer: Setting, inner: Setting): BoxLabel {
  const { shop, styles, hang } = outer;
  const measure = hang - shop.theme.hang.gap - (inner.x - outer.x);
  const x = outer.x - hang + marginInset(box, outer);
  const node = shop.tree.add('P', inner.parent);
  const slot: Slot = { ...outer, x, measure: measure - marginInset(box, outer), node };
  const label = layText([spoken(box.label, box)], fitWords(box.label, styles.label, slot), slot);
  const aside = box.aside
    ? layText([spoken(box.aside, box)], styles.aside, { ...slot, node: shop.tree.add('Span', node) })
    : [];
  const continued = layText(
    [{ text: shop.doc.running.continued }],
    { ...styles.aside, size: styles.label.size, leading: styles.label.leading },
    slot,
  );
  const leaves = [...label, ...aside];
  const shift = baselineShift(
    styles.label,
    box.title.length > 0 ? styles.boxTitle : inner.styles.body,
    outer,
  );
  return {
    inMargin: true,
    height: heightOfLines(leaves) + shift,
    asideWidth: 0,
    leaves,
    draw: stack(leaves, shift),
    resume: {
      height: 0,
      draw: stack([...label, ...continued], baselineShift(styles.label, inner.styles.body, outer)),
    },
  };
}

/** Boxes that are filled or framed reach over the margin: their labels stand within. */
function marginInset({ role }: DocBox, { shop, scale }: Setting): number {
  const look = shop.theme.boxes[role];
  return look.frame || look.tint ? shop.theme.box.pad * scale : 0;
}

/** The aside at the right end of a label's line. */
function layAside(box: DocBox, outer: Setting, slot: Slot): { readonly width: number; readonly draw: Draw } {
  const { aside } = box;
  if (aside === '') return { width: 0, draw: () => undefined };
  const { shop, styles } = outer;
  const style = { ...styles.aside, leading: styles.label.leading };
  const natural = shop.breaker.naturalWidth([
    { text: aside, face: faceOf(style), size: style.size, color: '' },
  ]);
  const width = Math.min(natural + shop.theme.box.pad, slot.measure / 2);
  const x = slot.x + slot.measure - width;
  const node = shop.tree.add('Span', slot.node);
  const lines = layText([spoken(aside, box)], style, { ...slot, x, measure: width, align: 'right', node });
  return { width, draw: stack(lines, 0) };
}

function inlineLabel(box: DocBox, outer: Setting, inner: Setting): BoxLabel {
  const { shop, styles } = outer;
  const node = shop.tree.add('P', inner.parent);
  const slot: Slot = { ...inner, node };
  const aside = layAside(box, outer, slot);
  const lines = layText([spoken(box.label, box)], styles.label, {
    ...slot,
    measure: slot.measure - aside.width,
  });
  const leaves = adornAfter(
    lines.length > 0 ? lines : [createLeaf(styles.label.leading, () => undefined)],
    aside.draw,
  );
  const again: readonly Span[] = [spoken(box.label, box), { text: ` ${shop.doc.running.continued}` }];
  const resumed = layText(again, styles.label, slot);
  return {
    inMargin: false,
    height: heightOfLines(leaves),
    asideWidth: aside.width,
    leaves: holdToNext(holdTogether(leaves, 'bound'), 'bound'),
    draw: () => undefined,
    resume: { height: heightOfLines(resumed) + shop.theme.box.title, draw: stack(resumed, 0) },
  };
}

const NO_LABEL: BoxLabel = {
  inMargin: false,
  height: 0,
  asideWidth: 0,
  leaves: [],
  draw: () => undefined,
  resume: undefined,
};

/** Sets the label of a box. It goes into the margin where there is one, and `inner.parent` is the box's node. */
export function labelBox(box: DocBox, outer: Setting, inner: Setting): BoxLabel {
  if (box.label === '' && box.aside === '') return NO_LABEL;
  return outer.hang > 0 ? marginLabel(box, outer, inner) : inlineLabel(box, outer, inner);
}
