import type { DocRow, DocTable } from '../../model/doc.ts';
import { keepShort } from '../blocks/keep-short.ts';
import { frameLeaves, holdTogether, holdToNext } from '../flow/hold-leaves.ts';
import { EMPTY_STRIP, type Leaf, type Strip } from '../flow/leaf.ts';
import { layText } from '../inline/lay-text.ts';
import { indent, type Setting, widen } from '../setting.ts';
import { layRow } from './lay-row.ts';
import { createTableFrame } from './table-frame.ts';
import { planTable } from './table-plan.ts';

/** Spacing of a dense table, of an ordinary one's. */
const DENSE = 0.65;

/** Plans and forms need the whole width of the page; other tables stand in line with the text. */
function settingOf({ role, place, dense }: DocTable, base: Setting): Setting {
  const wide = role === 'plan' || role === 'form' ? widen(base) : indent(base, 0);
  const setting = dense ? { ...wide, scale: wide.scale * DENSE } : wide;
  return place ? { ...setting, place } : setting;
}

function layCaption({ caption }: DocTable, node: number, setting: Setting): readonly Leaf[] {
  if (!caption || caption.length === 0) return [];
  const { shop, styles } = setting;
  const lines = layText(caption, styles.caption, { ...setting, node: shop.tree.add('Caption', node) });
  return holdToNext(holdTogether(lines, 'bound'), 'bound');
}

/** A row of one heading over all columns opens a part of the table; so does a row below a heavier rule, of those without. */
function opensPart({ cells, ruled }: DocRow, next: DocRow | undefined): boolean {
  return (cells.length === 1 && cells[0]?.header !== undefined) || (ruled === true && next?.ruled !== true);
}

/** Of so many rows a table can be parted in its middle. */
const FEW = 3;

/** The parts of a form go whole to the next page where that can be: whoever fills one in sees all of it. */
function holdParts(leaves: readonly Leaf[], { role, rows }: DocTable): readonly Leaf[] {
  const opens = rows.map((row, at) => opensPart(row, rows[at + 1]));
  if (role !== 'form' || !opens.includes(true)) return leaves;
  return leaves.map((leaf, at) =>
    opens[at + 1] === false && leaf.hold === 'free' ? { ...leaf, hold: 'together' } : leaf,
  );
}

/** Neither the first nor the last row stands alone on its page, and what opens a part stays with it. */
function holdRows(leaves: readonly Leaf[], rows: readonly DocRow[]): readonly Leaf[] {
  const last = leaves.length - 1;
  return leaves.map((leaf, at) => {
    const row = rows[at];
    if (row && at < last && opensPart(row, rows[at + 1])) return { ...leaf, hold: 'bound' };
    const isStub = at < last && (at === 0 || at === last - 1);
    return isStub ? { ...leaf, hold: last < FEW ? 'together' : 'bound' } : leaf;
  });
}

/** A table: its caption above, its head repeated on every page, hairlines between its rows. */
export function layTable(table: DocTable, base: Setting): Strip {
  if (table.columns.length === 0 || table.head.length + table.rows.length === 0) return EMPTY_STRIP;
  const setting = settingOf(table, base);
  const { shop, scale } = setting;
  const { tree, theme } = shop;
  const node = tree.add('Table', setting.parent);
  const caption = layCaption(table, node, setting);
  const plan = planTable(table, setting);
  const headNode = table.head.length > 0 ? tree.add('THead', node) : node;
  const head = table.head.map((row) => layRow(row, plan, headNode, true));
  const bodyNode = table.rows.length > 0 ? tree.add('TBody', node) : node;
  const rows = table.rows.map((row) => layRow(row, plan, bodyNode));
  const frame = createTableFrame(plan, head);
  const heads = holdToNext(holdTogether(head, 'bound'), 'bound');
  const framed = frameLeaves(
    keepShort([...heads, ...holdParts(holdRows(rows, table.rows), table)], setting),
    frame,
  );
  const [first, ...rest] = framed;
  const gap = caption.length > 0 ? theme.figure.caption * scale : 0;
  const leaves = first ? [...caption, { ...first, gap }, ...rest] : caption;
  return { leaves, before: theme.table.before * scale, after: theme.table.after * scale };
}
