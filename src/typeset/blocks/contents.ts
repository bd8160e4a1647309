import type { DocContents, DocHeading } from '../../model/doc.ts';
import type { PlacedText } from '../../model/paged.ts';
import type { TextStyle } from '../../model/theme.ts';
import { findHeadings } from '../find-headings.ts';
import { holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { heightOf } from '../flow/measure-column.ts';
import type { Pen } from '../flow/pen.ts';
import { faceOf } from '../inline/face-of.ts';
import { baselineOf, layText } from '../inline/lay-text.ts';
import { indent, type Setting, widen } from '../setting.ts';
import { titleOf } from './heading.ts';
import { layTwoColumns } from './two-columns.ts';

const STYLES = { 1: 'contents1', 2: 'contents2', 3: 'contents3', 4: 'contents3' } as const;

interface Entry {
  readonly heading: DocHeading;
  readonly title: string;
  readonly style: TextStyle;
  readonly setting: Setting;
  readonly link: number;
}

type EntryLine = Pick<PlacedText, 'x' | 'y'> & {
  readonly pen: Pen;
  readonly right: number;
  readonly from: number;
};

/** Dots between a title and its page number, in step from the right edge so that they stand below each other. */
function drawLeader({ style, setting }: Entry, { pen, right, from, y }: EntryLine): void {
  const { theme, measurer } = setting.shop;
  const { leader, number } = theme.contents;
  const end = right - number;
  const count = Math.floor((end - from) / leader) - 1;
  if (count <= 0) return;
  const face = faceOf(setting.styles.contents2);
  const dot = (measurer.width('.', face) * style.size) / 1000;
  const run = {
    text: '.'.repeat(count),
    face,
    size: style.size,
    color: theme.colors.muted,
    tracking: leader - dot,
  };
  pen.add({ kind: 'text', x: end - count * leader, y, runs: [run], extra: 0, end: 'none', tag: 'layout' });
}

function drawNumber({ heading, style, setting, link }: Entry, { pen, right, y }: EntryLine): void {
  const label = pen.pageOf(heading.id);
  const { measurer, theme } = setting.shop;
  const face = faceOf(style);
  const width = (measurer.width(label, face) * style.size) / 1000;
  const run = { text: label, face, size: style.size, color: theme.colors[style.color] };
  if (label !== '')
    pen.add({ kind: 'text', x: right - width, y, runs: [run], extra: 0, end: 'none', tag: link });
}

function linkEntry(entry: Entry, leaf: Leaf): Leaf {
  const { heading, title, setting, link } = entry;
  const { x: left, measure } = setting;
  return {
    ...leaf,
    draw: (pen, x, y) => {
      leaf.draw(pen, x, y);
      const target = { heading: heading.id };
      pen.add({
        kind: 'link',
        x: x + left,
        y,
        width: measure,
        height: leaf.height,
        target,
        title,
        tag: link,
      });
    },
  };
}

/** The last line of a title, followed by dots and the number of its page. */
function numberEntry(entry: Entry, leaf: Leaf, width: number): Leaf {
  const { style, setting } = entry;
  const baseline = baselineOf(style, setting.shop);
  return {
    ...leaf,
    draw: (pen, x, y) => {
      leaf.draw(pen, x, y);
      const left = x + setting.x;
      const at = { pen, x: left, y: y + baseline, right: left + setting.measure, from: left + width };
      drawLeader(entry, at);
      drawNumber(entry, at);
    },
  };
}

function layEntry(heading: DocHeading, toc: number, base: Setting): readonly Leaf[] {
  const { shop, styles, language } = base;
  const style = styles[STYLES[heading.level]];
  const { indent: step, number } = shop.theme.contents;
  const setting = indent(base, (heading.level - 1) * step);
  const title = titleOf(heading);
  const reference = shop.tree.add('Reference', shop.tree.add('TOCI', toc));
  const link = shop.tree.add('Link', reference);
  const entry: Entry = { heading, title, style, setting, link };
  const color = shop.theme.colors[style.color];
  const runs = [{ text: title, face: faceOf(style), size: style.size, color, tag: link }];
  const measure = Math.max(setting.measure - number - shop.theme.contents.leader, number);
  const lines = shop.breaker.breakParagraph(runs, { align: 'left', language, hyphenate: false }, measure);
  const text = layText([{ text: title }], style, { ...setting, measure, node: link });
  const width = lines.at(-1)?.width ?? 0;
  const leaves = text.map((leaf, at) =>
    linkEntry(entry, at === text.length - 1 ? numberEntry(entry, leaf, width) : leaf),
  );
  const [first, ...rest] = holdTogether(leaves, 'bound');
  return first ? [{ ...first, gap: style.before }, ...rest] : [];
}

/** A chapter without parts below another such needs no space to set it off. */
function spaceLike({ before }: TextStyle, [first, ...rest]: readonly Leaf[]): readonly Leaf[] {
  return first ? [{ ...first, gap: before }, ...rest] : [];
}

/** A chapter stays with the first of its parts. */
function holdEntry(
  { level }: DocHeading,
  next: DocHeading | undefined,
  leaves: readonly Leaf[],
): readonly Leaf[] {
  return level === 1 && next && next.level > 1 ? holdToNext(leaves, 'bound') : leaves;
}

function layEntries(listed: readonly DocHeading[], toc: number, setting: Setting): readonly Leaf[] {
  const { contents2 } = setting.styles;
  return listed.flatMap((entry, at) => {
    const leaves = layEntry(entry, toc, setting);
    const [before, next] = [listed[at - 1], listed[at + 1]];
    const isPlain = entry.level === 1 && before?.level === 1 && next?.level !== 2;
    return isPlain ? spaceLike(contents2, leaves) : holdEntry(entry, next, leaves);
  });
}

/** Height that the entries may take on their first page, below a title. */
function roomBelow(title: readonly Leaf[], { shop, styles }: Setting): number {
  const above = title.length > 0 ? heightOf({ leaves: title, open: [] }) + styles.h1.after : 0;
  return shop.room - above;
}

/** The entries one below the other, or in two columns where they would take more than a page and columns are wide enough. */
function arrangeEntries(
  listed: readonly DocHeading[],
  title: readonly Leaf[],
  setting: Setting & { readonly toc: number },
): readonly Leaf[] {
  const { shop, measure, toc } = setting;
  const { gap, column: least } = shop.theme.contents;
  const first = roomBelow(title, setting);
  const column = (measure - gap) / 2;
  const lines = listed.length * setting.styles.contents2.leading;
  if (lines > first && column >= least) {
    const narrow = layEntries(listed, toc, { ...setting, measure: column });
    return layTwoColumns(narrow, { first, shift: column + gap }, shop) ?? narrow;
  }
  return layEntries(listed, toc, setting);
}

/** The table of contents. Its numbers are known when all pages are made up; their space is kept until then. */
export function layContents({ title, depth }: DocContents, base: Setting): Strip {
  const setting = widen(base);
  const { shop, styles, parent } = setting;
  const heading =
    title === ''
      ? []
      : layText([{ text: title }], styles.h1, { ...setting, node: shop.tree.addHeading(1, parent) });
  const toc = shop.tree.add('TOC', parent);
  const listed = findHeadings(shop.doc.blocks).filter(({ level }) => level <= depth);
  const [first, ...rest] = arrangeEntries(listed, heading, { ...setting, toc });
  const leaves = first ? [{ ...first, gap: styles.h1.after }, ...rest] : [];
  const all = [...holdToNext(holdTogether(heading, 'bound'), 'bound'), ...leaves];
  return {
    leaves: all.length > 0 ? all : [createLeaf(0, () => undefined)],
    before: styles.h1.after,
    after: styles.h1.after,
  };
}
