import type { DocList, DocListItem, Marker } from '../../model/doc.ts';
import type { StructureNode } from '../../model/paged.ts';
import { adornFirst, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { createLeaf, type Draw, EMPTY_STRIP, type Hold, type Leaf, type Strip } from '../flow/leaf.ts';
import { baselineOf, layText } from '../inline/lay-text.ts';
import { indent, type Setting } from '../setting.ts';
import { drawTickBox } from './tick-box.ts';

const NUMBERING: Readonly<Record<Marker, NonNullable<StructureNode['listNumbering']>>> = {
  bullet: 'Disc',
  number: 'Decimal',
  letter: 'LowerAlpha',
  box: 'None',
  tick: 'None',
};
/** What a drawn tick box says to those who do not see it. */
const TICK_ALT = { box: '☐', tick: '☑' } as const;
const LETTERS = 26;

/** `a`, `b` … `z`, `aa`, `ab` … */
function letterOf(count: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS));
  return count > LETTERS ? letterOf(Math.floor((count - 1) / LETTERS)) + last : last;
}

function markerText(marker: Marker, count: number, { shop, depth }: Setting): string {
  if (marker === 'number') return `${count}.`;
  if (marker === 'letter') return `${letterOf(count)})`;
  const { bullets } = shop.theme.list;
  return bullets[depth % bullets.length] ?? '';
}

/** Space for the markers of a list: what the widest asks for, at least the theme's indent. */
function markerSpace({ items, start }: DocList, setting: Setting): number {
  const { list } = setting.shop.theme;
  const { body } = setting.styles;
  const { measurer } = setting.shop;
  const family = body.family === 'mono' ? 'mono' : body.family;
  const widths = items.map(({ marker }, at) => {
    if (marker !== 'number' && marker !== 'letter') return 0;
    return (measurer.width(markerText(marker, start + at, setting), family) * body.size) / 1000;
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.max(list.indent, list.gap + widest / setting.scale) * setting.scale;
}

function asideSpace({ items }: DocList, { shop, styles, scale }: Setting): number {
  const { size, leading } = styles.aside;
  const widths = items.map(({ aside }) => (aside ? (shop.measurer.width(aside, 'sans') * size) / 1000 : 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widest === 0 ? 0 : widest + leading * scale;
}

interface ItemPlan {
  readonly item: DocListItem;
  readonly count: number;
  readonly space: number;
  readonly aside: number;
  readonly node: number;
}

/** Draws the marker at the left of an item's first line. */
function layMarker({ item, count, space }: ItemPlan, node: number, setting: Setting): Draw {
  const { theme } = setting.shop;
  const { body } = setting.styles;
  const gap = theme.list.gap * setting.scale;
  if (item.marker === 'box' || item.marker === 'tick') {
    const size = theme.list.tick * setting.scale;
    const top = baselineOf(body, setting.shop) - size * TICK_ASCENT;
    const lone = item.blocks.length === 0 && setting.align === 'center';
    const at = lone ? (setting.measure - size) / 2 : space - gap - size;
    const look = { size, marked: item.marker === 'tick', theme, tag: node };
    return (pen, x, y) => drawTickBox(pen, { x: x + setting.x + at, y: y + top, ...look });
  }
  const text = markerText(item.marker, count, setting);
  const { align: _, ...plain } = setting;
  const [line] = layText(
    [{ text }],
    { ...body, align: 'right', hyphenate: false, color: theme.list.color },
    { ...plain, measure: space - gap, node },
  );
  return (pen, x, y) => line?.draw(pen, x, y);
}

/** How much of a tick box stands above the baseline. */
const TICK_ASCENT = 0.88;

function layAside({ item, aside, node }: ItemPlan, setting: Setting): Draw | undefined {
  if (!item.aside) return undefined;
  const { styles, shop } = setting;
  const style = { ...styles.aside, leading: styles.body.leading, align: 'right' } as const;
  const x = setting.x + setting.measure - aside;
  const tag = shop.tree.add('Span', node);
  const [line] = layText([{ text: item.aside }], style, {
    ...setting,
    x,
    measure: aside,
    node: tag,
    align: 'right',
  });
  return (pen, at, y) => line?.draw(pen, at, y);
}

function layItem(plan: ItemPlan, setting: Setting): readonly Leaf[] {
  const { item, node, space, aside } = plan;
  const { tree } = setting.shop;
  const drawn = item.marker === 'box' || item.marker === 'tick' ? { alt: TICK_ALT[item.marker] } : {};
  const label = tree.add('Lbl', node, drawn);
  const body = tree.add('LBody', node);
  const marker = layMarker(plan, label, setting);
  const inner = { ...indent(setting, space, aside), parent: body, depth: setting.depth + 1 };
  // Heard before the text, which may go on over a page.
  const minutes = layAside({ ...plan, node: body }, setting);
  const text = setting.shop.lay(item.blocks, inner).leaves;
  const leaves = text.length > 0 ? text : [createLeaf(setting.styles.body.leading, () => undefined)];
  return adornFirst(leaves, (pen, x, y) => {
    marker(pen, x, y);
    minutes?.(pen, x, y);
  });
}

/** No page should end with the first item of a list alone, nor begin with its last; with one of several lines sooner. */
function holdAfter(items: readonly (readonly Leaf[])[], at: number): Hold {
  const last = items.length - 1;
  if (at === last) return 'free';
  const alone = [...(at === 0 ? [items[0]] : []), ...(at === last - 1 ? [items[last]] : [])];
  if (alone.length === 0) return 'free';
  return alone.some((item) => item?.length === 1) ? 'together' : 'loose';
}

/** A list, its markers hanging at the left of its text, the minutes of its steps at the right. */
export function layList(list: DocList, setting: Setting): Strip {
  if (list.items.length === 0) return EMPTY_STRIP;
  const { shop, styles, parent } = setting;
  const listNumbering = NUMBERING[list.items[0]?.marker ?? 'bullet'];
  const root = shop.tree.add('L', parent, { listNumbering });
  const space = markerSpace(list, setting);
  const aside = asideSpace(list, setting);
  const simple = list.items.every(({ blocks }) => blocks.length <= 1);
  const gap = (simple ? shop.theme.list.item : shop.theme.list.between) * setting.scale;
  const items = list.items.map((item, at) => {
    const node = shop.tree.add('LI', root);
    const [first, ...rest] = layItem({ item, count: list.start + at, space, aside, node }, setting);
    return first ? [{ ...first, gap: at === 0 ? 0 : gap }, ...rest] : [];
  });
  const leaves = items.flatMap((item, at) => holdToNext(item, holdAfter(items, at)));
  const { before, after } = styles.body;
  const held = list.keepWithNext ? holdToNext(holdTogether(leaves, 'together'), 'together') : leaves;
  return { leaves: held, before: setting.depth > 0 ? gap : before, after: setting.depth > 0 ? gap : after };
}
