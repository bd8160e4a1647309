import type { DocField, DocFields } from '../../model/doc.ts';
import { holdTogether } from '../flow/hold-leaves.ts';
import { createLeaf, type Leaf, type Strip } from '../flow/leaf.ts';
import { baselineOf, layText } from '../inline/lay-text.ts';
import { type Setting, widen } from '../setting.ts';

interface Slot extends Setting {
  readonly node: number;
  /** Least height of the row: one to sign in is higher. */
  readonly least: number;
}

/** A label and the line to write on behind it, on a common baseline at the foot of the row. What is known needs no line. */
function layField({ label, value }: DocField, slot: Slot): Leaf {
  const { shop, styles, x: left, measure, node, least } = slot;
  const { fields, rules, colors } = shop.theme;
  const style = styles.field;
  const known = value === undefined ? [] : [{ text: ' ' }, { text: value, strong: true }];
  const text = layText([{ text: label }, ...known], style, { ...slot, node });
  const longest = shop.breaker.naturalWidth([
    { text: label, face: 'sans', size: style.size, color: colors.ink },
  ]);
  const oneLine = text.length === 1;
  const below = oneLine || value !== undefined ? 0 : least;
  const height = Math.max(known.length > 0 ? fields.height : least, text.length * style.leading + below);
  return createLeaf(height, (pen, x, y) => {
    const labelTop = oneLine ? y + height - style.leading : y;
    for (const [at, line] of text.entries()) line.draw(pen, x, labelTop + at * style.leading);
    if (value !== undefined) return;
    const baseline = y + height - style.leading + baselineOf(style, shop) + rules.thick;
    const from = x + left + (oneLine ? Math.min(longest + style.size / 2, measure) : 0);
    const path = { line: [from, baseline, x + left + measure, baseline] } as const;
    pen.add({ kind: 'shape', path, stroke: colors.rule, lineWidth: rules.hair, tag: 'layout' });
  });
}

function layRow(row: readonly DocField[], least: number, setting: Setting): Leaf {
  const { shop, parent, measure } = setting;
  const { gap } = shop.theme.fields;
  const free = measure - gap * (row.length - 1);
  const shares = row.reduce((sum, field) => sum + field.share, 0) || 1;
  let x = setting.x;
  const leaves = row.map((field) => {
    const width = (free * field.share) / shares;
    const leaf = layField(field, { ...setting, x, measure: width, least, node: shop.tree.add('P', parent) });
    x += width + gap;
    return leaf;
  });
  const height = leaves.reduce((most, leaf) => Math.max(most, leaf.height), 0);
  return createLeaf(height, (pen, at, y) => {
    for (const leaf of leaves) leaf.draw(pen, at, y + height - leaf.height);
  });
}

/** Labels with lines to write on, several in a row. */
export function layFields({ rows, sign }: DocFields, base: Setting): Strip {
  const setting = widen(base);
  const filled = rows.filter((row) => row.length > 0);
  const { fields } = setting.shop.theme;
  const leaves = filled.map((row) => layRow(row, sign ? fields.sign : fields.height, setting));
  const { before, after } = setting.styles.field;
  return { leaves: holdTogether(leaves, 'together'), before, after };
}
